"""A record written down by question and answer: what `data add`, `data edit` and `data retire` think with.

Nothing here prints, asks or writes: a state and an answer go in, the next state comes out.
"""
