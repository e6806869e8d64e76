"""Made from data/emergency.yaml and data/groups.yaml by `make compiled`: do not edit."""

PEOPLE = {
    'AD': (
        (('116', 'ambulance'), ('110', 'police'), ('118', 'fire'), ('112', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('ad-181', '181, violence at home (Andorra)', (('181', ''),), (), (), None, '', 'page of 2022-09-21')),
        ),
    ),
    'AE': (
        (('998', 'ambulance'), ('999', 'police'), ('997', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'AF': (
        (('119', 'police'), ('100', 'unknown'), ('102', 'unknown')),
        (
        ),
        (
        ),
    ),
    'AG': (
        (('999', 'any'), ('911', 'any')),
        (
        ),
        (
        ),
    ),
    'AI': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'AL': (
        (('127', 'ambulance'), ('129', 'police'), ('112', 'police'), ('128', 'fire')),
        (
        ),
        (
        ),
    ),
    'AM': (
        (('911', 'any'), ('112', 'any'), ('103', 'ambulance'), ('102', 'police'), ('101', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('am-womens-support-center', "Women's Support Center line (Armenia)", (('099-887-808', ''),), (), ('https://www.womensupportcenter.org/',), None, '', 'page of 2025-01-21')),
            ('domestic-abuse', ('am-womens-resource-center', "Women's Resource Center lines (Armenia)", (('077-991-280', ''), ('094 565626', '')), (), ('https://womenofarmenia.org/',), None, '', 'page of 2025-01-21')),
            ('sexual-violence', ('am-womens-resource-center', "Women's Resource Center lines (Armenia)", (('077-991-280', ''), ('094 565626', '')), (), ('https://womenofarmenia.org/',), None, '', 'page of 2025-01-21')),
        ),
    ),
    'AO': (
        (('112', 'ambulance'), ('113', 'police'), ('110', 'police'), ('115', 'fire'), ('118', 'fire')),
        (
        ),
        (
        ),
    ),
    'AQ': (
        (),
        (
        ),
        (
        ),
    ),
    'AR': (
        (('911', 'any'), ('107', 'ambulance'), ('101', 'police'), ('100', 'fire')),
        (
            ('cas-ar-line', 'Centro de Asistencia al Suicida', (), (), ('https://www.asistenciaalsuicida.org.ar',), 'Mo-Su 08:00-24:00', '', 'page without a date'),
        ),
        (
        ),
    ),
    'AS': (
        (('911', 'any'),),
        (
            ('us-988-suicide-crisis-lifeline', '988 Suicide & Crisis Lifeline', (('988', ''),), (('988', ''),), ('https://988lifeline.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'AT': (
        (('112', 'any'),),
        (
            ('telefonseelsorge-at-142', 'TelefonSeelsorge 142', (('142', ''),), (), ('https://www.onlineberatung-telefonseelsorge.at',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('frauenhelpline-at', 'Frauenhelpline gegen Gewalt', (('0800 222 555', ''),), (), ('https://www.haltdergewalt.at',), '24/7', '', 'page of 2003')),
            ('sexual-violence', ('frauenhelpline-at', 'Frauenhelpline gegen Gewalt', (('0800 222 555', ''),), (), ('https://www.haltdergewalt.at',), '24/7', '', 'page of 2003')),
        ),
    ),
    'AU': (
        (('000', 'any'), ('112', 'any')),
        (
            ('lifeline-australia', 'Lifeline', (('13 11 14', ''),), (('0477 13 11 14', ''),), ('https://www.lifeline.org.au',), '24/7', '', 'page without a date'),
            ('suicide-call-back-service', 'Suicide Call Back Service', (('1300 659 467', ''),), (), ('https://www.lifeline.org.au',), '24/7', '', 'page without a date'),
            ('beyond-blue-support-line', 'Beyond Blue Support Service', (('1300 224 636', ''),), (), ('https://www.beyondblue.org.au',), '24/7', '', 'page of 2024-05-10'),
            ('kids-helpline', 'Kids Helpline', (('1800 55 1800', ''),), (), ('https://kidshelpline.com.au', 'https://yourtown.com.au/apps/webcounselling/live/chat'), '24/7', '', 'page without a date'),
            ('13yarn', '13YARN', (('13 92 76', ''),), (), (), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('1800respect-line', '1800RESPECT', (('1800 737 732', ''),), (('0458 737 732', ''),), ('https://www.1800respect.org.au',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('1800respect-line', '1800RESPECT', (('1800 737 732', ''),), (('0458 737 732', ''),), ('https://www.1800respect.org.au',), '24/7', '', 'page without a date')),
        ),
    ),
    'AW': (
        (('911', 'ambulance'), ('100', 'police'), ('911', 'fire')),
        (
        ),
        (
        ),
    ),
    'AX': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'AZ': (
        (('112', 'any'), ('103', 'ambulance'), ('102', 'police'), ('101', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('az-860', '860, family line (Azerbaijan)', (('860', 'From Baku.'), ('012-860', 'From outside Baku.')), (), (), None, '', 'page of 2025-06-04')),
        ),
    ),
    'BA': (
        (('124', 'ambulance'), ('122', 'police'), ('123', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('ba-sos-1265', 'SOS telefon 1265', (('1265', ''),), (), (), '24/7', 'Federation of Bosnia and Herzegovina', 'page without a date')),
        ),
    ),
    'BB': (
        (('511', 'ambulance'), ('211', 'police'), ('311', 'fire'), ('911', 'unknown')),
        (
        ),
        (
        ),
    ),
    'BD': (
        (('999', 'any'), ('199', 'unknown'), ('100', 'unknown'), ('101', 'unknown'), ('102', 'unknown')),
        (
            ('kaan-pete-roi-line', 'Kaan Pete Roi', (), (), ('https://kaanpeteroi.org/who-we-are/',), None, '', 'page without a date'),
        ),
        (
        ),
    ),
    'BE': (
        (('112', 'any'),),
        (
            ('zelfmoordlijn-1813', 'Zelfmoordlijn 1813', (('1813', ''),), (), ('https://www.zelfmoord1813.be',), '24/7', 'Flanders', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('be-1712', 'Hulplijn 1712', (('1712', ''),), (), (), None, 'Flanders', 'page without a date')),
            ('domestic-abuse', ('ecoute-violences-conjugales-be', 'Écoute Violences Conjugales', (('0800 30 030', ''),), (), (), '24/7', 'Wallonia, Brussels', 'page without a date')),
            ('sexual-violence', ('be-1712', 'Hulplijn 1712', (('1712', ''),), (), (), None, 'Flanders', 'page without a date')),
        ),
    ),
    'BF': (
        (('18', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'BG': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'BH': (
        (('999', 'any'), ('199', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('bh-998-protection', '998, Protection Centre and Helpline (Bahrain)', (('998', 'Protection Centre and Helpline.'), ('80008001', 'Family Counselling Centre of the ministry.')), (), ('https://www.social.gov.bh/?lang=en',), None, '', 'page of 2025-07-29')),
        ),
    ),
    'BI': (
        (('112', 'any'), ('113', 'unknown'), ('117', 'unknown')),
        (
        ),
        (
        ),
    ),
    'BJ': (
        (('118', 'ambulance'), ('117', 'police'), ('118', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'BL': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'BM': (
        (('911', 'any'),),
        (
            ('bhb-bm-crisis-line', '24-hour Mental Health Crisis Line (Bermuda)', (('(441) 239-1111', ''),), (), (), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'BN': (
        (('991', 'ambulance'), ('993', 'police'), ('995', 'fire')),
        (
            ('bn-talian-harapan-145', 'Talian Harapan 145', (('145', ''),), (), (), None, '', 'page of 2020-10-10'),
        ),
        (
        ),
    ),
    'BO': (
        (('118', 'ambulance'), ('110', 'police'), ('119', 'fire')),
        (
        ),
        (
        ),
    ),
    'BQ': (
        (('911', 'any'), ('913', 'ambulance'), ('912', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'BR': (
        (('192', 'ambulance'), ('190', 'police'), ('911', 'police'), ('193', 'fire')),
        (
            ('cvv-br-line', 'CVV', (), (), ('https://www.cvv.org.br',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('br-ligue-180', 'Ligue 180, Central de Atendimento à Mulher', (('180', ''),), (('61 99610 0180', ''),), (), '24/7', '', 'page of 2025-07-24')),
            ('sexual-violence', ('br-ligue-180', 'Ligue 180, Central de Atendimento à Mulher', (('180', ''),), (('61 99610 0180', ''),), (), '24/7', '', 'page of 2025-07-24')),
        ),
    ),
    'BS': (
        (('911', 'any'), ('919', 'any')),
        (
        ),
        (
        ),
    ),
    'BT': (
        (('112', 'ambulance'), ('113', 'police'), ('110', 'fire')),
        (
            ('bt-pema-helpline', 'The PEMA Helpline', (('1098', ''), ('1010', '')), (), (), '24/7', '', 'page of 2023-12-06'),
        ),
        (
        ),
    ),
    'BV': (
        (),
        (
        ),
        (
        ),
    ),
    'BW': (
        (('997', 'ambulance'), ('999', 'police'), ('998', 'fire'), ('111', 'unknown'), ('112', 'unknown'), ('911', 'unknown')),
        (
        ),
        (
        ),
    ),
    'BY': (
        (('103', 'ambulance'), ('102', 'police'), ('101', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'BZ': (
        (('911', 'any'), ('90', 'any'), ('990', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CA': (
        (('911', 'any'),),
        (
            ('ca-988-suicide-crisis-helpline', '9-8-8: Suicide Crisis Helpline', (('988', ''),), (('988', ''),), ('https://988.ca',), '24/7', '', 'page of 2024-11-22'),
            ('ca-kids-help-phone', 'Kids Help Phone', (('1-800-668-6868', 'a counsellor'),), (('686868', 'CONNECT'),), ('https://kidshelpphone.ca',), '24/7', '', 'page without a date'),
            ('ca-hope-for-wellness-helpline', 'Hope for Wellness Helpline', (('1-855-242-3310', ''),), (), ('https://www.hopeforwellness.ca',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('ca-ab-family-violence-info-line', 'Family Violence Info Line (Alberta)', (('310-1818', ''),), (('310-1818', ''),), ('https://alberta.ca/SafetyChat',), '24/7', 'Alberta', 'page without a date')),
            ('domestic-abuse', ('ca-bc-victimlinkbc', 'VictimLinkBC', (('1-800-563-0808', ''),), (), (), '24/7', 'British Columbia, Yukon', 'page of 2021-06-03')),
            ('domestic-abuse', ('ca-mb-domestic-violence-line', 'Manitoba crisis line for family violence', (('1-877-977-0007', ''),), (('204-792-5302', ''), ('204-805-6682', '')), (), None, 'Manitoba', 'page of 2022-07')),
            ('domestic-abuse', ('ca-ns-thans-line', 'Provincial toll-free line on violence at home (Nova Scotia)', (('1-855-225-0220', ''),), (), ('https://thans.ca',), '24/7', 'Nova Scotia', 'page of 2024-11-08')),
            ('domestic-abuse', ('ca-qc-sos-violence-conjugale', 'SOS violence conjugale', (('1 800 363-9010', ''),), (), ('https://www.sosviolenceconjugale.ca',), '24/7', 'Quebec', 'page without a date')),
            ('sexual-violence', ('ca-bc-victimlinkbc', 'VictimLinkBC', (('1-800-563-0808', ''),), (), (), '24/7', 'British Columbia, Yukon', 'page of 2021-06-03')),
            ('sexual-violence', ('ca-mb-sexual-assault-crisis-line', 'Sexual Assault Crisis Program Line (Manitoba)', (('204-786-8631', ''),), (), (), '24/7', 'Manitoba', 'page without a date')),
            ('sexual-violence', ('ca-nl-sexual-assault-line', 'Support and Information Line, Newfoundland and Labrador', (('1-800-726-2743', ''),), (), ('https://endsexualviolence.com',), '24/7', 'Newfoundland and Labrador', 'page of 2021-10')),
            ('sexual-violence', ('ca-qc-info-aide-violence-sexuelle', 'Info-aide violence sexuelle', (('1 (888) 933-9007', ''),), (), (), '24/7', 'Quebec', 'page without a date')),
        ),
    ),
    'CC': (
        (('000', 'unknown'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CD': (
        (('112', 'police'), ('118', 'fire'), ('113', 'unknown'), ('114', 'unknown'), ('177', 'unknown'), ('188', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CF': (
        (('117', 'any'), ('610600', 'ambulance'), ('118', 'fire'), ('1220', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CG': (
        (('06 665 4804', 'police'), ('118', 'unknown'), ('117', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CH': (
        (('144', 'ambulance'), ('118', 'fire'), ('117', 'police'), ('112', 'unknown')),
        (
            ('dargebotene-hand-ch-143', 'Die Dargebotene Hand (Tel 143)', (('143', ''),), (), ('https://zuerich.143.ch',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'CI': (
        (('185', 'ambulance'), ('110', 'police'), ('111', 'police'), ('170', 'police'), ('180', 'fire')),
        (
        ),
        (
        ),
    ),
    'CK': (
        (('999', 'any'), ('996', 'unknown'), ('998', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CL': (
        (('131', 'ambulance'), ('133', 'police'), ('132', 'fire'), ('911', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('cl-1455', 'Fono de orientación 1455', (('1455', ''),), (), (), 'Mo-Fr 08:00-24:00; PH off', '', 'page without a date')),
            ('domestic-abuse', ('cl-fundacion-honra', 'Fundación Honra line', (('2 2835 6044', ''),), (), (), None, '', 'page of 2025-05-19')),
            ('sexual-violence', ('cl-1455', 'Fono de orientación 1455', (('1455', ''),), (), (), 'Mo-Fr 08:00-24:00; PH off', '', 'page without a date')),
            ('sexual-violence', ('cl-fundacion-honra', 'Fundación Honra line', (('2 2835 6044', ''),), (), (), None, '', 'page of 2025-05-19')),
        ),
    ),
    'CM': (
        (('112', 'ambulance'), ('117', 'police'), ('119', 'fire'), ('113', 'unknown'), ('13', 'unknown'), ('17', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CN': (
        (('120', 'ambulance'), ('110', 'police'), ('119', 'fire')),
        (
            ('nhc-cn-12356', '12356 Psychological Aid Line', (('12356', ''),), (), (), None, '', 'page of 2025-03-01'),
        ),
        (
        ),
    ),
    'CO': (
        (('123', 'any'),),
        (
            ('bogota-linea-106', 'Línea 106', (('106', 'From mobile and fixed phones in Bogotá.'),), (('3007548933', ''),), (), '24/7', 'Bogotá', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('co-linea-155', 'Línea 155', (('155', ''), ('*155', 'From a mobile phone.')), (), (), '24/7', '', 'page of 2025-05-05')),
            ('sexual-violence', ('co-linea-155', 'Línea 155', (('155', ''), ('*155', 'From a mobile phone.')), (), (), '24/7', '', 'page of 2025-05-05')),
        ),
    ),
    'CR': (
        (('911', 'any'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CU': (
        (('104', 'ambulance'), ('106', 'police'), ('105', 'fire')),
        (
        ),
        (
        ),
    ),
    'CV': (
        (('130', 'ambulance'), ('132', 'police'), ('131', 'fire')),
        (
        ),
        (
        ),
    ),
    'CW': (
        (('912', 'ambulance'), ('911', 'police'), ('911', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CX': (
        (('000', 'unknown'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'CY': (
        (('112', 'any'),),
        (
        ),
        (
            ('domestic-abuse', ('cy-1440', '1440 (SPAVO)', (('1440', ''),), (), (), '24/7', '', 'page of 2017')),
        ),
    ),
    'CZ': (
        (('112', 'any'), ('155', 'ambulance'), ('150', 'fire'), ('158', 'police')),
        (
            ('cesta-z-krize-cz-line', 'Linka první psychické pomoci', (), (), ('https://cestazkrize.net',), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('cz-116006', 'Linka pomoci obětem 116 006', (('116 006', ''),), (), ('https://www.116006.cz/',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('cz-116006', 'Linka pomoci obětem 116 006', (('116 006', ''),), (), ('https://www.116006.cz/',), '24/7', '', 'page without a date')),
        ),
    ),
    'DE': (
        (('112', 'any'),),
        (
            ('telefonseelsorge-de-phone', 'TelefonSeelsorge', (('0800 1110111', ''), ('0800 1110222', '')), (), ('https://www.telefonseelsorge.de',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('hilfetelefon-gewalt-gegen-frauen-de', 'Hilfetelefon Gewalt gegen Frauen', (('116 016', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('hilfetelefon-gewalt-gegen-frauen-de', 'Hilfetelefon Gewalt gegen Frauen', (('116 016', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'DJ': (
        (('21 35 09 62', 'ambulance'), ('21 35 27 12', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'DK': (
        (('112', 'any'),),
        (
            ('livslinien-dk-line', 'Livslinien', (), (), ('https://www.livslinien.dk',), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('lev-uden-vold-1888', 'Lev Uden Vold, 1888', (('1888', ''),), (), (), '24/7', '', 'page of 2023')),
        ),
    ),
    'DM': (
        (('999', 'any'), ('911', 'unknown'), ('333', 'unknown')),
        (
        ),
        (
        ),
    ),
    'DO': (
        (('911', 'any'), ('112', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('do-linea-mujer-212', 'Línea Mujer *212', (('*212', ''),), (), (), None, '', 'page of 2025-06-13')),
            ('domestic-abuse', ('do-linea-vida', 'Línea Vida', (('809-200-1202', ''),), (), (), None, '', 'page of 2025-06-13')),
            ('sexual-violence', ('do-linea-mujer-212', 'Línea Mujer *212', (('*212', ''),), (), (), None, '', 'page of 2025-06-13')),
            ('sexual-violence', ('do-linea-vida', 'Línea Vida', (('809-200-1202', ''),), (), (), None, '', 'page of 2025-06-13')),
        ),
    ),
    'DZ': (
        (('1021', 'ambulance'), ('17', 'police'), ('1548', 'police'), ('14', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'EC': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'EE': (
        (('112', 'any'),),
        (
            ('ska-ee-116006', 'Ohvriabi kriisitelefon 116 006', (('116 006', ''),), (), ('https://www.palunabi.ee',), '24/7', '', 'page of 2025-01-21'),
        ),
        (
            ('domestic-abuse', ('ska-ee-116006', 'Ohvriabi kriisitelefon 116 006', (('116 006', ''),), (), ('https://www.palunabi.ee',), '24/7', '', 'page of 2025-01-21')),
            ('sexual-violence', ('ska-ee-116006', 'Ohvriabi kriisitelefon 116 006', (('116 006', ''),), (), ('https://www.palunabi.ee',), '24/7', '', 'page of 2025-01-21')),
        ),
    ),
    'EG': (
        (('123', 'ambulance'), ('122', 'police'), ('180', 'fire')),
        (
        ),
        (
        ),
    ),
    'EH': (
        (('150', 'any'), ('15', 'unknown'), ('177', 'unknown'), ('19', 'unknown')),
        (
        ),
        (
        ),
    ),
    'ER': (
        (('114', 'ambulance'), ('122244', 'ambulance'), ('113', 'police'), ('116', 'fire')),
        (
        ),
        (
        ),
    ),
    'ES': (
        (('112', 'any'),),
        (
            ('samaritans-in-spain-line', 'Samaritans in Spain', (), (), ('https://www.samaritansinspain.com',), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('es-016', '016', (('016', ''),), (('600 000 016', ''),), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('es-016', '016', (('016', ''),), (('600 000 016', ''),), (), '24/7', '', 'page without a date')),
        ),
    ),
    'ET': (
        (('939', 'ambulance'), ('907', 'ambulance'), ('911', 'police'), ('939', 'fire'), ('91', 'unknown'), ('92', 'unknown'), ('93', 'unknown'), ('991', 'unknown'), ('997', 'unknown')),
        (
        ),
        (
        ),
    ),
    'FI': (
        (('112', 'any'),),
        (
            ('mieli-fi-crisis-helpline', 'MIELI Crisis Helpline', (('09 2525 0111', 'in Finnish'), ('09 2525 0112', 'in Swedish'), ('09 2525 0114', 'in Ukrainian'), ('09 2525 0115', 'in Russian'), ('09 2525 0116', 'in English')), (), ('https://mieli.fi',), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('nollalinja-fi', 'Nollalinja', (('080 005 005', ''),), (), ('https://nollalinja.fi/en',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('nollalinja-fi', 'Nollalinja', (('080 005 005', ''),), (), ('https://nollalinja.fi/en',), '24/7', '', 'page without a date')),
        ),
    ),
    'FJ': (
        (('911', 'any'), ('917', 'police'), ('910', 'fire')),
        (
            ('lifeline-fiji-1543', 'Lifeline Fiji', (('1543', ''),), (), (), None, '', 'page without a date'),
        ),
        (
        ),
    ),
    'FK': (
        (('999', 'any'),),
        (
        ),
        (
        ),
    ),
    'FM': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'FO': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'FR': (
        (('112', 'any'),),
        (
            ('fr-3114-line', '3114, numéro national de prévention du suicide', (('3114', ''),), (), ('https://3114.fr',), '24/7', '', 'page without a date'),
            ('suicide-ecoute-line', 'Suicide Écoute', (('01 45 39 40 00', ''),), (), ('https://www.suicide-ecoute.fr/',), '24/7', '', 'page without a date'),
            ('sos-suicide-phenix-line', 'SOS Suicide Phénix', (('01 40 44 46 45', ''),), (), ('https://sos-suicide-phenix.org/',), 'Mo-Su 13:00-23:00', '', 'page without a date'),
            ('sos-amitie-line', 'SOS Amitié', (('09 72 39 40 50', ''),), (), ('https://www.sosamitie.org/',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'GA': (
        (('177', 'any'), ('1300', 'ambulance'), ('117', 'ambulance'), ('18', 'unknown')),
        (
        ),
        (
        ),
    ),
    'GB': (
        (('999', 'any'), ('112', 'any')),
        (
            ('samaritans-listening-service', 'Samaritans', (('116 123', ''),), (), ('https://www.samaritans.org',), '24/7', '', 'page without a date'),
            ('shout-85258', 'Shout 85258', (), (('85258', 'SHOUT'),), ('https://giveusashout.org',), '24/7', '', 'page of 2024-11-04'),
            ('childline', 'Childline', (('0800 1111', ''),), (), ('https://www.childline.org.uk',), '24/7', '', 'page of 2023-11-28'),
            ('nhs-111-mental-health-england', 'NHS 111 mental health', (('111', 'choose the mental health option'),), (), (), '24/7', 'England', 'page without a date'),
            ('nhs-24-mental-health-hub', 'NHS 24 mental health hub', (('111', 'from a phone in Scotland'),), (), (), '24/7', 'Scotland', 'page of 2023-11-28'),
            ('lifeline-northern-ireland', 'Lifeline', (('0808 808 8000', ''),), (), ('https://www.lifelinehelpline.info',), '24/7', 'Northern Ireland', 'page without a date'),
            ('papyrus-hopeline247', 'HOPELINE247', (('0800 068 4141', ''),), (), ('https://www.papyrus-uk.org',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('national-domestic-abuse-helpline', 'National Domestic Abuse Helpline', (('0808 2000 247', ''),), (), ('https://www.nationaldahelpline.org.uk',), '24/7', '', 'page without a date')),
            ('domestic-abuse', ('scotland-domestic-abuse-forced-marriage-helpline', "Scotland's Domestic Abuse and Forced Marriage Helpline", (('0800 027 1234', ''),), (), ('https://www.sdafmh.org.uk',), '24/7', 'Scotland', 'page without a date')),
            ('domestic-abuse', ('live-fear-free-helpline', 'Live Fear Free Helpline', (('0808 80 10 800', ''),), (('07860077333', ''),), ('https://www.gov.wales/live-fear-free',), '24/7', 'Wales', 'page without a date')),
            ('domestic-abuse', ('domestic-and-sexual-abuse-helpline-ni', 'Domestic and Sexual Abuse Helpline (Northern Ireland)', (('0808 802 1414', ''),), (), (), '24/7', 'Northern Ireland', 'page without a date')),
            ('sexual-violence', ('rape-crisis-247-support-line', '24/7 Rape and Sexual Abuse Support Line', (), (), ('https://247sexualabusesupport.org.uk',), '24/7', 'England, Wales', 'page without a date')),
            ('sexual-violence', ('rape-crisis-scotland-helpline', 'Rape Crisis Scotland Helpline', (('08088 01 03 02', ''),), (), ('https://www.rapecrisisscotland.org.uk',), None, 'Scotland', 'page without a date')),
            ('sexual-violence', ('live-fear-free-helpline', 'Live Fear Free Helpline', (('0808 80 10 800', ''),), (('07860077333', ''),), ('https://www.gov.wales/live-fear-free',), '24/7', 'Wales', 'page without a date')),
            ('sexual-violence', ('domestic-and-sexual-abuse-helpline-ni', 'Domestic and Sexual Abuse Helpline (Northern Ireland)', (('0808 802 1414', ''),), (), (), '24/7', 'Northern Ireland', 'page without a date')),
        ),
    ),
    'GD': (
        (('434', 'ambulance'), ('724', 'ambulance'), ('774', 'ambulance'), ('911', 'police'), ('911', 'fire')),
        (
        ),
        (
        ),
    ),
    'GE': (
        (('112', 'any'),),
        (
        ),
        (
            ('domestic-abuse', ('ge-116006', '116 006 (Georgia)', (('116-006', ''),), (), ('http://atipfund.gov.ge/',), None, '', 'page of 2025-05-28')),
            ('sexual-violence', ('ge-116006', '116 006 (Georgia)', (('116-006', ''),), (), ('http://atipfund.gov.ge/',), None, '', 'page of 2025-05-28')),
        ),
    ),
    'GF': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
            ('fr-3114-line', '3114, numéro national de prévention du suicide', (('3114', ''),), (), ('https://3114.fr',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'GG': (
        (('999', 'police'), ('112', 'unknown')),
        (
            ('samaritans-listening-service', 'Samaritans', (('116 123', ''),), (), ('https://www.samaritans.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'GH': (
        (('112', 'any'), ('999', 'any'), ('193', 'ambulance'), ('191', 'police'), ('192', 'fire')),
        (
            ('gh-mental-health-authority-line', 'Mental Health Authority helpline', (('0800678678', ''),), (), (), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'GI': (
        (('999', 'any'), ('190', 'unknown'), ('199', 'unknown'), ('112', 'unknown')),
        (
            ('gibsams-gi-line', 'GibSams', (), (), ('https://www.gibsams.gi',), None, '', 'page without a date'),
        ),
        (
        ),
    ),
    'GL': (
        (('112', 'any'),),
        (
            ('tusaannga-gl', 'Tusaannga', (('801180', ''),), (('1899', ''),), (), '24/7', '', 'page of 2024-10-29'),
        ),
        (
        ),
    ),
    'GM': (
        (('116', 'ambulance'), ('117', 'police'), ('118', 'fire')),
        (
        ),
        (
        ),
    ),
    'GN': (
        (('115', 'ambulance'),),
        (
        ),
        (
        ),
    ),
    'GP': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
            ('fr-3114-line', '3114, numéro national de prévention du suicide', (('3114', ''),), (), ('https://3114.fr',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'GQ': (
        (('3101', 'ambulance'), ('666 404040', 'police'), ('666 303030', 'police'), ('115', 'fire'), ('113', 'unknown')),
        (
        ),
        (
        ),
    ),
    'GR': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'GS': (
        (),
        (
        ),
        (
        ),
    ),
    'GT': (
        (('122', 'ambulance'), ('123', 'ambulance'), ('110', 'police'), ('122', 'fire'), ('123', 'fire'), ('120', 'unknown')),
        (
        ),
        (
        ),
    ),
    'GU': (
        (('911', 'any'),),
        (
            ('us-988-suicide-crisis-lifeline', '988 Suicide & Crisis Lifeline', (('988', ''),), (('988', ''),), ('https://988lifeline.org',), '24/7', '', 'page without a date'),
            ('gbhwc-gu-crisis-hotline', 'GBHWC Crisis Hotline', (('671-647-8833', ''),), (), (), '24/7', '', 'page of 2022-05'),
        ),
        (
        ),
    ),
    'GW': (
        (('1313', 'ambulance'), ('117', 'police'), ('1313', 'fire'), ('113', 'unknown'), ('118', 'unknown')),
        (
        ),
        (
        ),
    ),
    'GY': (
        (('913', 'ambulance'), ('911', 'police'), ('912', 'fire')),
        (
            ('gy-suicide-prevention', 'Suicide prevention line and chat of Guyana', (), (), ('https://mentalhealth.gov.gy',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('gy-914', '914', (('914', ''),), (), (), '24/7', '', 'page of 2020-12')),
            ('sexual-violence', ('gy-914', '914', (('914', ''),), (), (), '24/7', '', 'page of 2020-12')),
        ),
    ),
    'HK': (
        (('999', 'any'), ('112', 'unknown')),
        (
            ('samaritans-hk-line', 'The Samaritans Hong Kong', (('2896 0000', ''),), (), ('https://samaritans.org.hk',), '24/7', '', 'page of 2013-09-25'),
        ),
        (
            ('domestic-abuse', ('harmony-house-hk-line', 'Harmony House 24-hour Woman Hotline', (('2522 0434', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('rainlily-hk-line', 'RainLily Sexual Violence Helpline', (('2375 5322', ''),), (), ('https://rainlily.org.hk/eng/helpinfo',), None, '', 'page without a date')),
        ),
    ),
    'HM': (
        (),
        (
        ),
        (
        ),
    ),
    'HN': (
        (('911', 'any'), ('195', 'ambulance'), ('198', 'fire'), ('199', 'unknown')),
        (
        ),
        (
        ),
    ),
    'HR': (
        (('112', 'any'), ('194', 'ambulance'), ('192', 'police'), ('193', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('lda-sisak-sos', 'SOS telefon 0800 357 357', (('0800 357 357', ''),), (), (), 'Mo-Su 16:00-20:00', '', 'page without a date')),
        ),
    ),
    'HT': (
        (('116', 'ambulance'), ('114', 'police'), ('122', 'police'), ('115', 'fire'), ('118', 'unknown')),
        (
        ),
        (
        ),
    ),
    'HU': (
        (('112', 'any'),),
        (
            ('sos116123-hu-line', 'Lelki Elsősegély Telefonszolgálat', (), (), ('https://sos116123.hu',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('nane-hu-line', 'NANE segélyvonal', (), (), ('https://nane.hu/egyesuletunk/segelyvonalunk/',), 'Mo-Tu,Th-Fr 18:00-22:00; Tu 08:00-12:00,18:00-22:00; We 12:00-14:00', '', 'page without a date')),
            ('sexual-violence', ('nane-hu-line', 'NANE segélyvonal', (), (), ('https://nane.hu/egyesuletunk/segelyvonalunk/',), 'Mo-Tu,Th-Fr 18:00-22:00; Tu 08:00-12:00,18:00-22:00; We 12:00-14:00', '', 'page without a date')),
        ),
    ),
    'ID': (
        (('112', 'any'), ('119', 'ambulance'), ('118', 'ambulance'), ('110', 'police'), ('113', 'fire')),
        (
            ('healing119-id', 'Healing119.id', (), (), ('https://healing119.id',), None, '', 'page without a date'),
        ),
        (
        ),
    ),
    'IE': (
        (('999', 'any'), ('112', 'any')),
        (
            ('samaritans-ireland-listening', 'Samaritans', (('116 123', ''),), (), ('https://www.samaritans.org',), '24/7', '', 'page of 2020-09-10'),
            ('pieta-crisis-helpline', 'Pieta crisis helpline', (('1800 247 247', ''),), (('51444', 'HELP'),), ('https://www.pieta.ie',), '24/7', '', 'page of 2020-09-10'),
            ('text-50808-ireland', 'Text About It (50808)', (), (('50808', 'HELLO'),), ('https://spunout.ie/text',), '24/7', '', 'page of 2020-09-10'),
        ),
        (
            ('domestic-abuse', ('womens-aid-ireland-helpline', "Women's Aid National Freephone Helpline (Ireland)", (('1800 341 900', ''),), (), ('https://www.womensaid.ie',), '24/7', '', 'page of 2009-11-30')),
            ('domestic-abuse', ('ie-male-advice-line', 'Male Advice Line', (('1800 816 588', ''),), (), ('http://www.mensnetwork.ie',), None, '', 'page without a date')),
            ('sexual-violence', ('ie-national-rape-crisis-helpline', 'National Rape Crisis Helpline (Ireland)', (('1800 77 88 88', ''),), (), ('https://www.drcc.ie',), '24/7', '', 'page of 2024-12-17')),
        ),
    ),
    'IL': (
        (('101', 'ambulance'), ('100', 'police'), ('102', 'fire'), ('112', 'unknown')),
        (
            ('sahar-il-chat', 'Sahar chat', (), (), ('https://sahar.org.il', 'https://sahar.org.il/arabic/chat-assistance/'), 'Su-Th 16:00-24:00; Sa 18:00-24:00', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('il-118', '118, welfare line (Israel)', (('118', 'From a local mobile phone.'),), (('050-227-0018', ''),), (), None, '', 'page of 2025-03-28')),
        ),
    ),
    'IM': (
        (('999', 'any'), ('112', 'unknown')),
        (
            ('samaritans-listening-service', 'Samaritans', (('116 123', ''),), (), ('https://www.samaritans.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'IN': (
        (('112', 'any'),),
        (
            ('icall-in-helpline', 'iCALL psychosocial helpline', (('9152987821', ''),), (), ('https://icallhelpline.org',), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('in-ncw-women-helpline', 'NCW Women Helpline (India)', (('7827170170', ''),), (), ('http://ncwapps.nic.in/Default.aspx',), '24/7', '', 'page of 2022-02-11')),
            ('sexual-violence', ('in-ncw-women-helpline', 'NCW Women Helpline (India)', (('7827170170', ''),), (), ('http://ncwapps.nic.in/Default.aspx',), '24/7', '', 'page of 2022-02-11')),
        ),
    ),
    'IO': (
        (('+246 370 29 38', 'police'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'IQ': (
        (('122', 'ambulance'), ('911', 'police'), ('115', 'fire'), ('100', 'unknown'), ('104', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('iq-139', '139 (Iraq)', (('139', ''),), (), (), None, '', 'page of 2025-04-24')),
            ('sexual-violence', ('iq-139', '139 (Iraq)', (('139', ''),), (), (), None, '', 'page of 2025-04-24')),
        ),
    ),
    'IR': (
        (('115', 'ambulance'), ('110', 'police'), ('125', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'IS': (
        (('112', 'any'),),
        (
            ('red-cross-is-1717', 'Hjálparsíminn 1717', (('1717', ''),), (), ('https://1717.is',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('kvennaathvarf-is-line', 'Kvennaathvarfið, advice and shelter', (), (), ('https://www.kvennaathvarf.is/questions-and-answers/?lang=en',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('kvennaathvarf-is-line', 'Kvennaathvarfið, advice and shelter', (), (), ('https://www.kvennaathvarf.is/questions-and-answers/?lang=en',), '24/7', '', 'page without a date')),
        ),
    ),
    'IT': (
        (('112', 'any'),),
        (
            ('telefono-amico-it-line', 'Telefono Amico Italia', (), (), ('https://www.telefonoamico.it',), 'Mo-Su 09:00-24:00', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('it-1522', '1522', (('1522', ''),), (), ('https://www.1522.eu',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('it-1522', '1522', (('1522', ''),), (), ('https://www.1522.eu',), '24/7', '', 'page without a date')),
        ),
    ),
    'JE': (
        (('999', 'any'), ('112', 'unknown')),
        (
            ('je-mental-health-crisis', 'Jersey mental health crisis line', (('01534 445290', ''),), (), ('https://gov.je/health/mental/pages/mentalhealthnetwork.aspx',), '24/7', '', 'page without a date'),
            ('samaritans-listening-service', 'Samaritans', (('116 123', ''),), (), ('https://www.samaritans.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'JM': (
        (('110', 'ambulance'), ('110', 'fire'), ('119', 'police'), ('112', 'unknown'), ('911', 'unknown')),
        (
            ('mohw-jm-new-life', 'Mental Health and Suicide Prevention Helpline (888-NEW-LIFE)', (('888-639-5433', '888-NEW-LIFE'),), (), ('https://www.moh.gov.jm',), '24/7', '', 'page of 2025-10-02'),
        ),
        (
        ),
    ),
    'JO': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'JP': (
        (('119', 'ambulance'), ('119', 'fire'), ('110', 'police')),
        (
            ('inochi-no-denwa-free', 'Inochi no Denwa free line', (('0120-783-556', ''),), (), (), 'Mo-Su 16:00-21:00', '', 'page of 2023-03-24'),
            ('tell-jp-lifeline', 'TELL Lifeline', (('03-5774-0992', ''),), (), ('https://telljp.com/lifeline/tell-chat/', 'https://telljp.com'), 'Mo-Su 09:00-23:00', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('jp-dv-soudan-plus', 'DV Soudan Plus', (('0120-279-889', ''),), (), ('https://soudanplus.jp',), '24/7', '', 'page without a date')),
        ),
    ),
    'KE': (
        (('999', 'any'), ('112', 'unknown'), ('114', 'unknown')),
        (
            ('ke-red-cross-1199', 'Kenya Red Cross 1199', (('1199', ''),), (), (), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('ke-hak-gbv', 'Healthcare Assistance Kenya, violence line', (), (), ('https://hakgbv1195.org/',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('ke-hak-gbv', 'Healthcare Assistance Kenya, violence line', (), (), ('https://hakgbv1195.org/',), '24/7', '', 'page without a date')),
        ),
    ),
    'KG': (
        (('103', 'ambulance'), ('102', 'police'), ('101', 'fire')),
        (
        ),
        (
        ),
    ),
    'KH': (
        (('119', 'ambulance'), ('117', 'police'), ('118', 'fire'), ('666', 'unknown')),
        (
        ),
        (
        ),
    ),
    'KI': (
        (('999', 'any'), ('994', 'ambulance'), ('992', 'police'), ('993', 'fire'), ('194', 'unknown'), ('192', 'unknown'), ('193', 'unknown')),
        (
        ),
        (
        ),
    ),
    'KM': (
        (('117', 'police'), ('113', 'fire'), ('114', 'fire'), ('17', 'unknown'), ('18', 'unknown')),
        (
        ),
        (
        ),
    ),
    'KN': (
        (('911', 'ambulance'), ('911', 'police'), ('333', 'fire'), ('999', 'unknown')),
        (
        ),
        (
        ),
    ),
    'KP': (
        (('112', 'any'), ('119', 'unknown'), ('819', 'unknown')),
        (
        ),
        (
        ),
    ),
    'KR': (
        (('119', 'ambulance'), ('119', 'fire'), ('112', 'police')),
        (
            ('mohw-kr-109', 'Suicide Prevention Counselling Line 109', (('109', ''),), (), (), '24/7', '', 'page of 2023-12-25'),
        ),
        (
            ('domestic-abuse', ('kr-1366', '1366', (('1366', ''),), (), ('https://women1366.kr',), '24/7', '', 'page of 2025-01-21')),
            ('sexual-violence', ('kr-1366', '1366', (('1366', ''),), (), ('https://women1366.kr',), '24/7', '', 'page of 2025-01-21')),
        ),
    ),
    'KW': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'KY': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'KZ': (
        (('112', 'any'), ('103', 'ambulance'), ('102', 'police'), ('101', 'fire')),
        (
        ),
        (
        ),
    ),
    'LA': (
        (('1195', 'ambulance'), ('1623', 'ambulance'), ('1191', 'police'), ('1190', 'fire'), ('190', 'unknown'), ('191', 'unknown'), ('195', 'unknown')),
        (
        ),
        (
        ),
    ),
    'LB': (
        (('140', 'ambulance'), ('112', 'police'), ('175', 'fire'), ('999', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('abaad-lb-safe-line', 'ABAAD Emergency Safe Line', (('81 78 81 78', ''), ('76 06 06 02', 'Al Dar, the safe shelter for women and girls; day and night.')), (), ('https://www.abaadmena.org',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('abaad-lb-safe-line', 'ABAAD Emergency Safe Line', (('81 78 81 78', ''), ('76 06 06 02', 'Al Dar, the safe shelter for women and girls; day and night.')), (), ('https://www.abaadmena.org',), '24/7', '', 'page without a date')),
        ),
    ),
    'LC': (
        (('911', 'any'), ('999', 'unknown')),
        (
            ('helpline-203-lc', 'National Health Helpline 203', (('203', ''),), (), (), '24/7', '', 'page of 2015-07-07'),
        ),
        (
        ),
    ),
    'LI': (
        (('144', 'ambulance'), ('117', 'police'), ('118', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'LK': (
        (('1990', 'ambulance'), ('119', 'police'), ('118', 'police'), ('110', 'fire'), ('111', 'fire')),
        (
            ('sumithrayo-lk-line', 'Sri Lanka Sumithrayo', (), (), ('https://www.sumithrayo.org',), 'Mo-Su 09:00-20:00', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('lk-1938', '1938 Women Helpline', (('1938', ''),), (), (), None, '', 'page without a date')),
            ('sexual-violence', ('lk-1938', '1938 Women Helpline', (('1938', ''),), (), (), None, '', 'page without a date')),
        ),
    ),
    'LR': (
        (('911', 'any'), ('+231 770 800 911', 'police'), ('355', 'unknown')),
        (
        ),
        (
        ),
    ),
    'LS': (
        (('112', 'any'), ('115', 'unknown'), ('117', 'unknown')),
        (
        ),
        (
        ),
    ),
    'LT': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'LU': (
        (('112', 'any'),),
        (
            ('sos-detresse-lu-line', 'SOS Détresse', (('45 45 45', ''),), (), ('https://454545.lu',), None, '', 'page of 2019'),
        ),
        (
        ),
    ),
    'LV': (
        (('112', 'any'), ('113', 'ambulance'), ('110', 'police')),
        (
            ('skalbes-lv-line', 'Krīzes tālrunis (Skalbes)', (), (), ('https://www.skalbes.lv',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('skalbes-lv-116006', 'Atbalsta tālrunis cietušajiem 116 006', (('116006', ''),), (), ('https://www.cietusajiem.lv',), 'Mo-Su 12:00-22:00', '', 'page without a date')),
            ('sexual-violence', ('skalbes-lv-116006', 'Atbalsta tālrunis cietušajiem 116 006', (('116006', ''),), (), ('https://www.cietusajiem.lv',), 'Mo-Su 12:00-22:00', '', 'page without a date')),
        ),
    ),
    'LY': (
        (('1415', 'any'), ('190', 'unknown'), ('191', 'unknown'), ('193', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MA': (
        (('150', 'ambulance'), ('190', 'police'), ('177', 'police'), ('150', 'fire'), ('15', 'unknown'), ('19', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MC': (
        (('112', 'any'), ('18', 'any'), ('15', 'unknown'), ('17', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MD': (
        (('112', 'any'),),
        (
            ('pentru-viata-md', 'Pentru Viață', (), (), ('https://www.pentruviata.md',), None, '', 'page without a date'),
        ),
        (
        ),
    ),
    'ME': (
        (('112', 'any'), ('124', 'ambulance'), ('122', 'police'), ('123', 'fire')),
        (
        ),
        (
        ),
    ),
    'MF': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'MG': (
        (('117', 'ambulance'), ('17', 'ambulance'), ('117', 'police'), ('17', 'police'), ('118', 'fire'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'MH': (
        (('625 4142', 'ambulance'), ('625 8666', 'police'), ('911', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MK': (
        (('194', 'ambulance'), ('192', 'police'), ('193', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'ML': (
        (('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'MM': (
        (('192', 'ambulance'), ('199', 'police'), ('191', 'fire')),
        (
        ),
        (
        ),
    ),
    'MN': (
        (('103', 'ambulance'), ('102', 'police'), ('101', 'fire'), ('105', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MO': (
        (('999', 'any'),),
        (
            ('caritas-macau-life-hope', 'Caritas Life Hope Hotline', (('2852 5222', ''),), (), (), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'MP': (
        (('911', 'any'),),
        (
            ('us-988-suicide-crisis-lifeline', '988 Suicide & Crisis Lifeline', (('988', ''),), (('988', ''),), ('https://988lifeline.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'MQ': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
            ('fr-3114-line', '3114, numéro national de prévention du suicide', (('3114', ''),), (), ('https://3114.fr',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'MR': (
        (('101', 'ambulance'), ('117', 'police'), ('118', 'fire'), ('17', 'unknown'), ('18', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MS': (
        (('911', 'any'), ('999', 'any')),
        (
        ),
        (
        ),
    ),
    'MT': (
        (('112', 'any'),),
        (
            ('kellimni-mt', 'kellimni.com', (), (), ('https://kellimni.com',), '24/7', '', 'page without a date'),
            ('mt-179', 'Supportline 179', (('179', ''),), (), (), '24/7', '', 'page of 2020-03-20'),
        ),
        (
            ('domestic-abuse', ('mt-179', 'Supportline 179', (('179', ''),), (), (), '24/7', '', 'page of 2020-03-20')),
        ),
    ),
    'MU': (
        (('999', 'any'), ('114', 'ambulance'), ('112', 'police'), ('115', 'fire'), ('995', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MV': (
        (('102', 'ambulance'), ('119', 'police'), ('118', 'fire')),
        (
        ),
        (
        ),
    ),
    'MW': (
        (('998', 'ambulance'), ('990', 'police'), ('997', 'police'), ('999', 'fire'), ('199', 'unknown')),
        (
        ),
        (
        ),
    ),
    'MX': (
        (('911', 'any'),),
        (
        ),
        (
            ('domestic-abuse', ('mx-079-mujeres', 'Línea de las Mujeres 079, opción 1', (('079', 'Then press 1.'),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('mx-079-mujeres', 'Línea de las Mujeres 079, opción 1', (('079', 'Then press 1.'),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'MY': (
        (('999', 'any'), ('112', 'unknown')),
        (
            ('befrienders-kl-my-line', 'Befrienders Kuala Lumpur', (), (), ('https://www.befrienders.org.my',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'MZ': (
        (('112', 'any'), ('117', 'ambulance'), ('119', 'police'), ('198', 'fire'), ('197', 'unknown')),
        (
        ),
        (
        ),
    ),
    'NA': (
        (('112', 'any'), ('10111', 'any'), ('999', 'any')),
        (
        ),
        (
        ),
    ),
    'NC': (
        (('15', 'ambulance'), ('17', 'police'), ('18', 'fire'), ('16', 'unknown')),
        (
            ('sos-ecoute-nc-line', 'SOS Écoute', (('05 30 30', ''),), (), (), 'Mo-Sa 09:00-01:00; Su,PH 09:00-13:00,17:00-01:00', '', 'page of 2024'),
        ),
        (
        ),
    ),
    'NE': (
        (('15', 'ambulance'), ('17', 'police'), ('18', 'fire'), ('118', 'unknown')),
        (
        ),
        (
        ),
    ),
    'NF': (
        (('999', 'unknown'), ('911', 'unknown'), ('955', 'unknown'), ('977', 'unknown')),
        (
        ),
        (
        ),
    ),
    'NG': (
        (('112', 'any'), ('119', 'any'), ('199', 'unknown')),
        (
        ),
        (
        ),
    ),
    'NI': (
        (('911', 'any'), ('128', 'ambulance'), ('118', 'police'), ('115', 'fire'), ('120', 'unknown')),
        (
        ),
        (
        ),
    ),
    'NL': (
        (('112', 'any'),),
        (
            ('113-nl-helpline', '113 Zelfmoordpreventie', (('0800-0113', ''), ('113', '')), (), ('https://www.113.nl',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('veilig-thuis-nl-line', 'Veilig Thuis', (('0800-2000', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('centrum-seksueel-geweld-nl-line', 'Centrum Seksueel Geweld', (('0800-0188', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'NO': (
        (('113', 'ambulance'), ('112', 'police'), ('110', 'fire')),
        (
            ('mental-helse-no-hjelpetelefonen', 'Mental Helse Hjelpetelefonen', (('116 123', ''),), (), ('https://www.sidetmedord.no',), '24/7', '', 'page without a date'),
            ('kirkens-sos-no-line', 'Kirkens SOS', (('22 40 00 40', ''),), (), (), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('no-vo-linjen', 'Vold- og overgrepslinjen 116 006', (('116 006', ''),), (), (), '24/7', '', 'page of 2019')),
            ('sexual-violence', ('no-vo-linjen', 'Vold- og overgrepslinjen 116 006', (('116 006', ''),), (), (), '24/7', '', 'page of 2019')),
            ('sexual-violence', ('no-800-57-000-line', 'Line for victims of sexual assault, 800 57 000 (Norway)', (('800 57 000', ''),), (), (), None, '', 'page of 2025-06-03')),
            ('sexual-violence', ('dixi-no-centre', 'DIXI Ressurssenter', (('22 44 40 50', ''),), (), (), None, '', 'page of 2025-06-03')),
        ),
    ),
    'NP': (
        (('102', 'ambulance'), ('100', 'police'), ('101', 'fire')),
        (
            ('np-1166-suicide-prevention', 'National Suicide Prevention Helpline 1166', (('1166', ''),), (), (), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('np-1145', 'Khabar Garaun 1145', (('1145', ''),), (('1145', ''),), (), '24/7', '', 'page of 2017-12-10')),
            ('sexual-violence', ('np-1145', 'Khabar Garaun 1145', (('1145', ''),), (('1145', ''),), (), '24/7', '', 'page of 2017-12-10')),
        ),
    ),
    'NR': (
        (('111', 'ambulance'), ('110', 'police'), ('112', 'fire')),
        (
        ),
        (
        ),
    ),
    'NU': (
        (('999', 'any'),),
        (
        ),
        (
        ),
    ),
    'NZ': (
        (('111', 'any'),),
        (
            ('1737-need-to-talk', '1737 Need to talk?', (('1737', ''),), (('1737', ''),), (), '24/7', '', 'page of 2019-03-17'),
            ('samaritans-nz', 'Samaritans New Zealand', (('0800 72 66 66', ''),), (), ('https://samaritans.org.nz',), '24/7', '', 'page of 2020-09-02'),
            ('youthline-helpline', 'Youthline Helpline', (('0800 37 66 33', ''),), (('234', ''),), ('https://www.youthline.co.nz',), '24/7', '', 'page of 2012-01-17'),
            ('whats-up-nz', "0800 What's Up", (('0800 942 8787', ''),), (), ('https://www.whatsup.co.nz/about-us/',), None, '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('shine-helpline-nz', 'Shine Helpline', (('0508 744 633', ''),), (), ('https://www.2shine.org.nz',), '24/7', '', 'page of 2022-02-21')),
            ('domestic-abuse', ('nz-womens-refuge-crisisline', "Women's Refuge crisis line", (('0800 733 843', ''),), (), ('https://womensrefuge.org.nz/get-help/',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('safe-to-talk-nz', 'Safe to talk', (), (), ('https://safetotalk.nz',), '24/7', '', 'page without a date')),
        ),
    ),
    'OM': (
        (('9999', 'any'), ('1444', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('om-1100', '1100 (Oman)', (('1100', ''),), (), (), None, '', 'page of 2025-07-31')),
        ),
    ),
    'PA': (
        (('911', 'any'), ('103', 'ambulance'), ('104', 'police'), ('103', 'fire')),
        (
        ),
        (
        ),
    ),
    'PE': (
        (('106', 'ambulance'), ('105', 'police'), ('116', 'fire'), ('117', 'unknown')),
        (
        ),
        (
        ),
    ),
    'PF': (
        (('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'PG': (
        (('111', 'ambulance'), ('112', 'police'), ('110', 'fire'), ('000', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('one-tok-pg', '1-Tok Kaunselin Helpim Lain', (('7150 8000', 'Free from Digicel phones.'),), (), (), '24/7', '', 'page of 2020-11-25')),
            ('sexual-violence', ('one-tok-pg', '1-Tok Kaunselin Helpim Lain', (('7150 8000', 'Free from Digicel phones.'),), (), (), '24/7', '', 'page of 2020-11-25')),
        ),
    ),
    'PH': (
        (('911', 'any'), ('112', 'unknown')),
        (
            ('ncmh-ph-crisis-hotline', 'NCMH Crisis Hotline', (('0917 899 8727', ''),), (), (), '24/7', '', 'page without a date'),
            ('in-touch-ph-crisis-line', 'In Touch Crisis Line', (('02 8893 7603', ''), ('0917 800 1123', ''), ('0922 893 8944', '')), (), ('https://www.in-touch.org',), None, '', 'page of 2025-07-31'),
        ),
        (
        ),
    ),
    'PK': (
        (('1122', 'ambulance'), ('15', 'police'), ('1122', 'fire'), ('115', 'unknown'), ('16', 'unknown'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'PL': (
        (('112', 'any'),),
        (
            ('pl-116123-line', 'Telefon 116 123', (('116 123', ''),), (), ('https://116sos.pl',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'PM': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'PN': (
        (('984 0132', 'ambulance'), ('984 0141', 'police')),
        (
        ),
        (
        ),
    ),
    'PR': (
        (('911', 'any'),),
        (
            ('us-988-suicide-crisis-lifeline', '988 Suicide & Crisis Lifeline', (('988', ''),), (('988', ''),), ('https://988lifeline.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'PS': (
        (('101', 'ambulance'), ('100', 'police'), ('102', 'fire')),
        (
        ),
        (
        ),
    ),
    'PT': (
        (('112', 'any'),),
        (
            ('sos-voz-amiga-pt-line', 'SOS Voz Amiga', (), (), ('https://www.sosvozamiga.org',), 'Mo-Su 15:30-00:30', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('pt-800-202-148', 'Linha 800 202 148 and SMS 3060', (('800 202 148', ''),), (('3060', ''),), (), '24/7', '', 'page without a date')),
            ('domestic-abuse', ('apav-pt-116006', 'APAV, Linha de Apoio à Vítima 116 006', (('116 006', ''),), (), ('https://apav.pt/mihy/',), 'Mo-Fr 08:00-23:00', '', 'page of 2025-08-13')),
            ('domestic-abuse', ('pt-144', '144, Linha Nacional de Emergência Social', (('144', ''),), (), (), None, '', 'page of 2023-06-16')),
            ('sexual-violence', ('apav-pt-116006', 'APAV, Linha de Apoio à Vítima 116 006', (('116 006', ''),), (), ('https://apav.pt/mihy/',), 'Mo-Fr 08:00-23:00', '', 'page of 2025-08-13')),
        ),
    ),
    'PW': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'PY': (
        (('911', 'any'), ('141', 'ambulance'), ('132', 'fire'), ('128', 'unknown')),
        (
        ),
        (
        ),
    ),
    'QA': (
        (('999', 'any'),),
        (
        ),
        (
            ('domestic-abuse', ('aman-qa-line', 'Aman, Protection and Social Rehabilitation Centre', (('6693-3999', ''), ('6693-3108', ''), ('6693-3919', '')), (), ('http://www.aman.org.qa/En/Pages/Home.aspx',), None, '', 'page of 2025-01-21')),
        ),
    ),
    'RE': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
            ('fr-3114-line', '3114, numéro national de prévention du suicide', (('3114', ''),), (), ('https://3114.fr',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'RO': (
        (('112', 'any'),),
        (
        ),
        (
            ('domestic-abuse', ('ro-0800-500-333', '0800 500 333 (ANES)', (('0800 500 333', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('ro-0800-500-333', '0800 500 333 (ANES)', (('0800 500 333', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'RS': (
        (('112', 'any'), ('194', 'ambulance'), ('192', 'police'), ('193', 'fire')),
        (
            ('centar-srce-rs-line', 'Centar Srce', (('0800-300-303', ''),), (), ('https://www.centarsrce.org',), 'Mo-Su 14:00-23:00', '', 'page without a date'),
        ),
        (
        ),
    ),
    'RU': (
        (('112', 'any'), ('103', 'ambulance'), ('102', 'police'), ('101', 'fire')),
        (
            ('ru-telefon-doveriya-122', 'Детский телефон доверия', (('8-800-2000-122', ''),), (), (), None, '', 'page of 2019-05-17'),
        ),
        (
        ),
    ),
    'RW': (
        (('112', 'ambulance'), ('112', 'police'), ('111', 'fire')),
        (
        ),
        (
        ),
    ),
    'SA': (
        (('911', 'any'), ('997', 'ambulance'), ('999', 'police'), ('998', 'fire'), ('112', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('sa-1919', '1919', (('1919', ''),), (), (), None, '', 'page of 2025-08-06')),
        ),
    ),
    'SB': (
        (('111', 'ambulance'), ('999', 'police'), ('988', 'fire')),
        (
        ),
        (
        ),
    ),
    'SC': (
        (('999', 'any'),),
        (
        ),
        (
        ),
    ),
    'SD': (
        (('999', 'any'), ('333', 'ambulance'), ('777', 'fire')),
        (
        ),
        (
        ),
    ),
    'SE': (
        (('112', 'any'),),
        (
            ('mind-se-sjalvmordslinjen', 'Självmordslinjen', (('90101', ''),), (), ('https://mind.se/sjalvmordslinjen/',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('kvinnofridslinjen-se', 'Kvinnofridslinjen', (('020-50 50 50', ''),), (), (), '24/7', '', 'page of 2023-07-10')),
            ('sexual-violence', ('kvinnofridslinjen-se', 'Kvinnofridslinjen', (('020-50 50 50', ''),), (), (), '24/7', '', 'page of 2023-07-10')),
        ),
    ),
    'SG': (
        (('995', 'ambulance'), ('999', 'police'), ('995', 'fire')),
        (
            ('sos-sg-hotline', 'Samaritans of Singapore helpline and CareText', (('1767', ''),), (('9151 1767', ''),), ('https://www.sos.org.sg',), '24/7', '', 'page of 2026'),
        ),
        (
        ),
    ),
    'SH': (
        (('999', 'any'), ('911', 'unknown')),
        (
        ),
        (
        ),
    ),
    'SI': (
        (('112', 'any'),),
        (
            ('samarijan-si-line', 'Zaupni telefon Samarijan', (), (), ('http://www.telefon-samarijan.si',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('drustvo-sos-si-line', 'SOS telefon 080 11 55', (('080 11 55', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('drustvo-sos-si-line', 'SOS telefon 080 11 55', (('080 11 55', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'SJ': (
        (('110', 'unknown'), ('112', 'unknown'), ('113', 'unknown')),
        (
        ),
        (
        ),
    ),
    'SK': (
        (('112', 'any'),),
        (
            ('krizova-linka-pomoci-sk', 'Krízová linka pomoci', (('0800 500 333', ''),), (), ('https://www.krizovalinkapomoci.sk',), '24/7', '', 'page of 2020-05'),
        ),
        (
            ('domestic-abuse', ('sk-0800-212-212', 'Národná linka pre ženy zažívajúce násilie', (('0800 212 212', ''),), (), (), '24/7', '', 'page of 2020')),
            ('sexual-violence', ('sk-0800-212-212', 'Národná linka pre ženy zažívajúce násilie', (('0800 212 212', ''),), (), (), '24/7', '', 'page of 2020')),
        ),
    ),
    'SL': (
        (('117', 'any'), ('999', 'ambulance'), ('019', 'police'), ('999', 'fire')),
        (
        ),
        (
        ),
    ),
    'SM': (
        (('118', 'ambulance'), ('112', 'police'), ('113', 'police'), ('115', 'fire')),
        (
        ),
        (
        ),
    ),
    'SN': (
        (('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'SO': (
        (('999', 'ambulance'), ('888', 'police'), ('555', 'fire')),
        (
        ),
        (
        ),
    ),
    'SR': (
        (('115', 'any'), ('113', 'ambulance'), ('110', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('sr-slachtofferzorg', 'Bureau Slachtofferzorg', (('888-7477', ''),), (), (), 'Mo-Fr 08:00-14:30', '', 'page of 2022-09-30')),
            ('sexual-violence', ('sr-slachtofferzorg', 'Bureau Slachtofferzorg', (('888-7477', ''),), (), (), 'Mo-Fr 08:00-14:30', '', 'page of 2022-09-30')),
        ),
    ),
    'SS': (
        (('999', 'any'),),
        (
        ),
        (
        ),
    ),
    'ST': (
        (('222 22 22', 'ambulance'), ('222 22 22', 'police'), ('113', 'police'), ('112', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('st-150', '150 (São Tomé and Príncipe)', (('150', ''),), (), (), None, '', 'page of 2023-08-02')),
        ),
    ),
    'SV': (
        (('911', 'any'), ('913', 'unknown')),
        (
        ),
        (
        ),
    ),
    'SX': (
        (('911', 'ambulance'), ('911', 'police'), ('919', 'fire')),
        (
            ('mhf-sx-line', 'Mental Health Foundation line (Sint Maarten)', (('520-5556', ''),), (), (), None, '', 'page of 2026-07-29'),
        ),
        (
        ),
    ),
    'SY': (
        (('110', 'ambulance'), ('112', 'police'), ('113', 'fire')),
        (
        ),
        (
        ),
    ),
    'SZ': (
        (('977', 'ambulance'), ('999', 'police'), ('933', 'fire')),
        (
        ),
        (
        ),
    ),
    'TC': (
        (('911', 'any'), ('999', 'unknown')),
        (
        ),
        (
        ),
    ),
    'TD': (
        (('1212', 'ambulance'), ('2020', 'police'), ('117', 'police'), ('1212', 'fire'), ('17', 'unknown'), ('18', 'unknown')),
        (
        ),
        (
        ),
    ),
    'TF': (
        (),
        (
        ),
        (
        ),
    ),
    'TG': (
        (('8200', 'ambulance'), ('117', 'police'), ('115', 'police'), ('177', 'police'), ('118', 'fire'), ('171', 'unknown'), ('172', 'unknown')),
        (
        ),
        (
        ),
    ),
    'TH': (
        (('1669', 'ambulance'), ('191', 'police'), ('199', 'fire')),
        (
            ('dmh-th-1323', 'Mental Health Line 1323', (('1323', ''),), (), (), '24/7', '', 'page of 2020-05-01'),
        ),
        (
            ('domestic-abuse', ('th-1300', '1300, Social Help Center (Thailand)', (('1300', ''),), (), (), None, '', 'page without a date')),
        ),
    ),
    'TJ': (
        (('103', 'ambulance'), ('03', 'ambulance'), ('102', 'police'), ('02', 'police'), ('101', 'fire'), ('01', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'TK': (
        (('999', 'any'), ('111', 'any')),
        (
        ),
        (
        ),
    ),
    'TL': (
        (('110', 'ambulance'), ('331 1044', 'ambulance'), ('112', 'police'), ('331 1380', 'police'), ('115', 'fire'), ('331 0340', 'fire')),
        (
        ),
        (
        ),
    ),
    'TM': (
        (('003', 'ambulance'), ('03', 'ambulance'), ('002', 'police'), ('02', 'police'), ('001', 'fire'), ('01', 'fire')),
        (
        ),
        (
        ),
    ),
    'TN': (
        (('190', 'ambulance'), ('197', 'police'), ('198', 'fire')),
        (
        ),
        (
        ),
    ),
    'TO': (
        (('911', 'any'), ('933', 'ambulance'), ('922', 'police'), ('999', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('wccc-to-line', 'Women and Children Crisis Centre (Tonga)', (('0800444', ''),), (), (), None, '', 'page of 2024-12-02')),
            ('sexual-violence', ('wccc-to-line', 'Women and Children Crisis Centre (Tonga)', (('0800444', ''),), (), (), None, '', 'page of 2024-12-02')),
        ),
    ),
    'TR': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'TT': (
        (('811', 'ambulance'), ('990', 'ambulance'), ('990', 'fire'), ('999', 'police')),
        (
            ('lifeline-tt-line', 'Lifeline', (), (), ('https://lifelinett.com',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('tt-800-save', 'National Domestic Violence Hotline, 800-SAVE', (('800-7283', '800-SAVE.'),), (), (), '24/7', '', 'page of 2017-12-20')),
        ),
    ),
    'TV': (
        (('999', 'ambulance'), ('911', 'police'), ('000', 'fire')),
        (
        ),
        (
        ),
    ),
    'TW': (
        (('119', 'ambulance'), ('110', 'police'), ('119', 'fire'), ('112', 'unknown')),
        (
            ('mohw-tw-1925', '1925 Peace of Mind Line', (('1925', ''),), (), ('https://mohw.gov.tw',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('mohw-tw-113', '113 Protection Line', (('113', ''),), (), (), '24/7', '', 'page of 2026-08-07')),
            ('sexual-violence', ('mohw-tw-113', '113 Protection Line', (('113', ''),), (), (), '24/7', '', 'page of 2026-08-07')),
        ),
    ),
    'TZ': (
        (('112', 'any'), ('111', 'police'), ('110', 'unknown'), ('114', 'unknown'), ('115', 'unknown'), ('999', 'unknown')),
        (
        ),
        (
        ),
    ),
    'UA': (
        (('103', 'ambulance'), ('102', 'police'), ('101', 'fire'), ('112', 'unknown')),
        (
            ('npa-ua-line', 'Line of the National Psychological Association', (('0-800-100-102', ''),), (), (), 'Mo-Su 10:00-20:00', '', 'page of 2022-08-03'),
        ),
        (
        ),
    ),
    'UG': (
        (('999', 'any'),),
        (
        ),
        (
        ),
    ),
    'UM': (
        (),
        (
        ),
        (
        ),
    ),
    'US': (
        (('911', 'any'),),
        (
            ('us-988-suicide-crisis-lifeline', '988 Suicide & Crisis Lifeline', (('988', ''),), (('988', ''),), ('https://988lifeline.org',), '24/7', '', 'page without a date'),
            ('us-crisis-text-line-us', 'Crisis Text Line (United States)', (), (('741741', ''),), ('https://www.crisistextline.org',), '24/7', '', 'page without a date'),
            ('us-veterans-crisis-line', 'Veterans Crisis Line', (('988', 'dial, then press 1'),), (('838255', ''),), ('https://www.veteranscrisisline.net',), '24/7', '', 'page without a date'),
            ('us-trevor-lifeline', 'Trevor Project crisis services (TrevorLifeline, TrevorText, TrevorChat)', (('1-866-488-7386', ''),), (), ('https://www.thetrevorproject.org',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('us-national-domestic-violence-hotline', 'National Domestic Violence Hotline', (('800-799-7233', ''),), (('88788', 'START'),), ('https://www.thehotline.org',), '24/7', '', 'page of 2022-01-20')),
            ('sexual-violence', ('us-national-sexual-assault-hotline', 'National Sexual Assault Hotline', (('800-656-4673', ''),), (), ('https://rainn.org/get-help/national-sexual-assault-hotline',), '24/7', '', 'page without a date')),
        ),
    ),
    'UY': (
        (('911', 'any'), ('128', 'unknown')),
        (
        ),
        (
        ),
    ),
    'UZ': (
        (('112', 'any'),),
        (
        ),
        (
        ),
    ),
    'VA': (
        (('118', 'ambulance'), ('113', 'police'), ('115', 'fire'), ('112', 'unknown')),
        (
        ),
        (
        ),
    ),
    'VC': (
        (('911', 'any'), ('999', 'any')),
        (
        ),
        (
        ),
    ),
    'VE': (
        (('911', 'any'),),
        (
        ),
        (
        ),
    ),
    'VG': (
        (('911', 'any'), ('999', 'unknown')),
        (
        ),
        (
        ),
    ),
    'VI': (
        (('911', 'any'),),
        (
            ('us-988-suicide-crisis-lifeline', '988 Suicide & Crisis Lifeline', (('988', ''),), (('988', ''),), ('https://988lifeline.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'VN': (
        (('115', 'ambulance'), ('113', 'police'), ('114', 'fire')),
        (
        ),
        (
        ),
    ),
    'VU': (
        (('115', 'ambulance'), ('111', 'police'), ('22222', 'police'), ('113', 'fire'), ('112', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('vu-161', "Vanuatu Women's Centre, 161", (('161', ''), ('(678) 25764', '')), (), ('https://vanuatuwomenscentre.org/services',), '24/7', '', 'page without a date')),
            ('sexual-violence', ('vu-161', "Vanuatu Women's Centre, 161", (('161', ''), ('(678) 25764', '')), (), ('https://vanuatuwomenscentre.org/services',), '24/7', '', 'page without a date')),
        ),
    ),
    'WF': (
        (('112', 'any'), ('721772', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
        ),
    ),
    'WS': (
        (('911', 'any'),),
        (
            ('ws-svsg-helpline', 'SVSG Helpline', (), (), ('http://www.samoavictimsupport.org',), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'YE': (
        (('191', 'ambulance'), ('199', 'police'), ('194', 'police'), ('191', 'fire'), ('195', 'unknown')),
        (
        ),
        (
        ),
    ),
    'YT': (
        (('112', 'any'), ('15', 'ambulance'), ('17', 'police'), ('18', 'fire')),
        (
        ),
        (
            ('domestic-abuse', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('fr-3919', '3919, Violences Femmes Info', (('3919', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'ZA': (
        (('112', 'any'), ('10177', 'ambulance'), ('10111', 'police'), ('10177', 'fire')),
        (
            ('sadag-suicide-crisis', 'Suicide Crisis Helpline', (('0800 567 567', ''),), (), ('https://www.sadag.org',), '24/7', '', 'page of 2024'),
            ('za-childline-116', 'Childline South Africa', (('116', ''),), (), ('http://www.childlinesa.org.za',), '24/7', '', 'page without a date'),
        ),
        (
            ('domestic-abuse', ('za-gbv-command-centre', 'Gender-Based Violence Command Centre', (('0800 428 428', ''),), (), (), '24/7', '', 'page without a date')),
            ('sexual-violence', ('za-gbv-command-centre', 'Gender-Based Violence Command Centre', (('0800 428 428', ''),), (), (), '24/7', '', 'page without a date')),
        ),
    ),
    'ZM': (
        (('999', 'any'), ('992', 'ambulance'), ('991', 'police'), ('993', 'fire'), ('112', 'unknown')),
        (
            ('zm-lifeline-933', 'Lifeline Zambia 933', (('933', ''),), (), (), '24/7', '', 'page without a date'),
        ),
        (
        ),
    ),
    'ZW': (
        (('112', 'any'), ('999', 'any'), ('114', 'any'), ('993', 'unknown'), ('994', 'unknown'), ('995', 'unknown')),
        (
        ),
        (
            ('domestic-abuse', ('musasa-zw-lines', 'Musasa lines', (), (), ('https://musasa.co.zw/musasa-expands-gbv-hotline-services/',), None, '', 'page without a date')),
            ('sexual-violence', ('musasa-zw-lines', 'Musasa lines', (), (), ('https://musasa.co.zw/musasa-expands-gbv-hotline-services/',), None, '', 'page without a date')),
        ),
    ),
}
"""By country: emergency numbers and whom they reach, crisis lines (as `crisis.Line`), such lines by need."""

WITHOUT = '999 or 112 in the UK and Ireland, 112 in the EU, 911 in the US and Canada, 000 in Australia, 111 in New Zealand, 112 in India'
"""Emergency numbers of several countries, for someone whose country is not known."""

UNREAD = frozenset(['AS', 'CC', 'CX', 'GL', 'KP', 'MP', 'PR', 'SJ', 'VI'])
"""Countries of which no emergency number was read on a page, but in a data set alone."""

NOBODY = frozenset(['AQ', 'BV', 'GS', 'HM', 'TF', 'UM'])
"""Territories where nobody lives for good, and no number reaches anybody."""

NOTED = {'CD': {'118': 'in Kinshasa'}, 'ET': {'907': 'in Addis Ababa'}, 'GD': {'434': "in St George's", '724': 'in Grenville', '774': 'in Carriacou'}, 'MA': {'177': 'for the gendarmerie'}, 'MC': {'112': 'from a mobile', '18': 'from a landline'}, 'MG': {'117': 'from a mobile', '17': 'from a landline', '118': 'from a mobile', '18': 'from a landline'}, 'PN': {'984 0132': 'for the doctor'}, 'TJ': {'103': 'from a mobile', '03': 'from a landline', '102': 'from a mobile', '02': 'from a landline', '101': 'from a mobile', '01': 'from a landline'}, 'TM': {'003': 'from a mobile', '03': 'from a landline', '002': 'from a mobile', '02': 'from a landline', '001': 'from a mobile', '01': 'from a landline'}, 'WF': {'721772': 'from a landline'}, 'ZA': {'112': 'from a mobile'}, 'ZW': {'114': 'from a NetOne mobile'}}
"""By country: numbers that do not work from everywhere, or reach one office, and what is said of them."""

SAYS = {'CD': 'Nobody can ring for an ambulance there: ring or go to a hospital.', 'CG': 'No one number brings every service there.', 'DO': 'Where 911 does not answer, the tourist police may: +1 809 200 3500.', 'GM': 'If nobody answers, go to the nearest police or fire station.', 'GN': 'The travel advice of the United Kingdom says that there are no emergency services: go to a clinic.', 'IO': 'By radio: VHF, or 2.182 MHz on HF.', 'PN': 'There is no mobile network there: ask an islander to call for help by VHF radio.', 'SA': 'Without a Saudi SIM card ring 112.', 'SO': 'The Somali Red Crescent also takes every emergency on 446, free of charge.', 'SS': 'It may not be answered: the travel advice of the United Kingdom knows of no number for the whole country.', 'TK': 'There is no hospital and no ambulance there.'}
"""By country: what else to do or to know in danger, in one sentence."""

LISTENING = (('UK and Ireland', 'GB'), ('US and Canada', 'US'), ('Australia', 'AU'), ('New Zealand', 'NZ'), ('India', 'IN'))
"""Countries with the line that stands first in each, for someone whose country is not known."""
