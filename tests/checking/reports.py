"""A report from invented countries to hold quotes against."""

REPORT = """\
Norland and Sudmark resume talks on the Veld crossing

Talks resumed on 12\u201314 May. Foreign minister Ana Ruiz said: \u201cWe have never closed the crossing.
Our partners know \u2014 and have known since 2019 \u2014 what that costs. We lost 1,500 jobs, 3.5% of
all, in 20 towns. It wasn\u2019t our choice. We can\u2019t go on like this, but we will not give up one
metre of it.\u201d

\u201cWe want an agreement,\u201d said Bo Lind, who leads Sudmark\u2019s delegation, \u201cand we want it this
year.\u201d He called the first round \u201cvery useful\u201d and Norland\u2019s offer \u201cpositive\u201d. Asked whether
Sudmark would pay, he smiled.

Ruiz, who is positive by nature, called the offer \u201cpositive\u201d as well. \u2018Nobody called it
\u201ca gift\u201d,\u2019 she wrote, \u2018least of all the Norlanders\u2019 own press.\u2019 She spoke of \u201can anti-dumping
duty of $5 million\u201d and of temperatures of \u22125 degrees. Her colleague Zoe\u0308 Dahl thanked \u201cthe
well-known friends of both countries -- old and new\u201d.
"""
