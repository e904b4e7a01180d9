"""Everything that goes wrong between a learner and an LMS or LRS, played in a real browser.

`line` is what goes wrong on the way, `lms` and `lrs` the two platforms, `learner` who works,
`judge` what is compared, `world` the browser and servers of one row, `rows` and its files the
faults themselves.
"""
