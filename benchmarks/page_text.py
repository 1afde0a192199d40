"""The words of ``docs/accuracy.md``; ``accuracy_page.py`` puts the figures to them."""

from __future__ import annotations

TARGETS = (
    ("skill", "skill", 0.60),
    ("weighted kappa", "weighted_kappa", 0.80),
    ("verdict macro-F1", "verdict_macro_f1", 0.80),
    ("found F1", "found_f1", 0.95),
    ("met precision", "met_precision", 0.93),
    ("false met (at most)", "false_met", 0.02),
    ("evidence hit@3", "evidence_hit3", 0.95),
    ("element F1", "element_f1", 0.90),
)
"""The name of a figure, its key in the labelled set's own scoring, and what is to be reached."""

BATCH_COLUMNS = (
    "batch",
    "held back",
    "judgements",
    "right",
    "distance",
    "blind distance",
    "element F1",
)

INTRODUCTION = """
# How right LawGap is

LawGap's verdicts were compared with those of careful readers on the statutes of five countries,
139 criteria each. This page is written by `make accuracy`; no figure in it is typed by hand.
"""

FIGURES = """
## On the labelled statutes

The rules have been mended on these very texts, so these figures say how far the rules fit them, not
what to expect elsewhere; that is the next section. Skill is the share of the distance between a
guess that never reads the law and a perfect reading that LawGap covers: 0 is no better than the
guess, 1 is always right. *False met*, the share of true gaps that are called met,
is the error that costs a drafter most.
"""

FIRST_SIGHT = """
## On law that nobody had seen

The criteria were built in batches. For each batch one country's labels stayed unopened until the
batch was done; then the batch was judged on that country, once, by the engine of that moment.
Repairs made after that look do not change the figure. To reach: skill 0.30. The skill of one batch
swings widely (a single verdict moves it by a tenth or more, and where the blind guess happens to
be right everywhere it has no meaning), so read the pooled figures, from the sums of all batches.
They are what to expect of these rules on a new country before anyone has looked at its errors. They
do not cover criteria that had no such batch, and the engine common to all batches has since been
repaired.

*Distance* counts steps on not-found, partly met, met between LawGap and the label; *blind
distance* the same for the guess that never reads.
"""

UNSEEN = """
### On two real bundles, labelled before anybody saw the errors

Eight South Asian acts with the old penal code of a neighbouring country, and four Canadian acts,
none of them an anti-trafficking act in the treaty's sense, were labelled by the same protocol from
the texts alone, by a reader who had seen neither the rules nor what LawGap says. The first look was
taken before the clause bank was widened, the second while its rules were being mended on it; no
error had been shown to anybody until then. Then the errors were opened and rules mended, so the
rows of today are no longer on unseen law. What the two looks say: on law that is built otherwise
LawGap beats the blind guess clearly, but finds only about half of what is there, and the wider
wordings of the second look brought as many wrong hits as right ones.
"""

INVENTED = """
### On invented jurisdictions, labelled before LawGap had read them

Text and labels come from one hand. On all but maravel and otakeia, the newest, the rules were
mended on what the first look showed, so the first figure is the one to read. Of maravel's first
errors more than half came from one cause, numbers in brackets ("Article (4)") that were not read;
that, and one wording, is all that was mended there. Its figure of today is close to a first look.
"""

BANK = """
## On clauses of our own in many traditions

The clause bank (`tests/cases`) holds whole provisions in the ways in which drafters of many
traditions write, with what a lawyer would answer on each element. A batch was written without
sight of the rules and scored once; then the rules were mended on it, so that today's figures say
that the rules hold what they learnt, and only the first look says how they meet new wordings.
"""

CONFIDENCE = """
## Whether the confidence can be trusted

Confidence is a sum of visible signs (how many required elements are firm, whether silence decides,
whether an element is shown in one article only, near misses and so on), with one weight for each
sign and none for a criterion. Each row shows how often findings of that confidence are right. The
weights behind this table never saw the country that they are applied to. The two last columns
show the judgements at first sight: where they are right less often than the labelled set at the
same confidence, a high confidence says less on law that is new. Both sources weigh the same in the
weights, since the first flatters and the second is small.
"""

CURVE = """
A lawyer who reviews the findings in the order of doubt mends the wrong ones first. To reach: 95 %
after 30 %.
"""

REMOVAL = """
## Whether verdicts come from the law that decides

The removal test: labels with evidence are drawn at random; the articles that the readers call
decisive are taken out of the bundle, and the criterion is judged again. Where the verdict stands,
LawGap reads it (also) from other articles: sometimes rightly, since the readers named at most
four; otherwise because a rule is content with words on a neighbouring matter.
"""

UNRELATED = """
## On law that has nothing to do with trafficking

In the text of our own nothing may be found. The others are real acts on neighbouring matters, some
of which do answer a criterion in part; each finding is listed with its words.
"""

ERRORS = """
## The errors that are left

{wrong} of {all} verdicts on the labelled statutes differ from the label and from every other
verdict that the readers called defensible.
"""

CANNOT = """
## What LawGap cannot judge, and why

- **Practice.** It reads enacted words. Whether a duty is performed, funded or known to anyone it
  cannot see.
- **Law that was not supplied.** A criterion whose rule would sit in a kind of law that is not in
  the bundle is not assessed. References to another law ("as provided in the law on extradition")
  are followed only inside the bundle.
- **Case law, regulations and constitutional doctrine** that widen or narrow an enacted rule.
- **Rank and time.** Which of two conflicting laws prevails, what is in force on a given day, and
  amendments that are not yet worked into the text.
- **Silence.** Some criteria are satisfied by what a law does not say ("no condition"). LawGap
  takes silence only beside a rule that stands, and cannot tell a deliberate silence from a gap.
- **Weakness that needs weighing.** Whether a fine deters, whether a term is long enough for its
  purpose, whether a body is independent in fact: only what numbers and words show is tested.
- **Unusual words.** Elements are found by wordings and their company. A drafter who expresses a
  rule in words that the lexicon does not have is not understood; "not found" then means just that.
- **Wide words.** A general clause that reaches trafficking without naming it may be missed, and a
  rule on a neighbouring matter (any complaint, any report, any foreigner) may be taken for the
  rule that is sought.
- **Languages.** English is covered whole; German for three criteria. In other languages the
  criteria are not assessed.
- **Tables, forms and pictures** whose meaning lies in their layout.
"""

HOW = """
## How this page was made

`make accuracy` judges the labelled statutes that stand beside the checkout, runs the removal test
with a fixed seed and judges the unrelated texts. `benchmarks/first_sight.tsv` and
`benchmarks/held_out.tsv` hold the judgements at first sight as they were recorded;
`benchmarks/unseen/` holds our labels of real law and the looks at it, `tests/bundles` the invented
jurisdictions with their first scores, `tests/cases/first_look.tsv` the first looks at the clauses.
`benchmarks/calibrate.py` makes the weights of the confidence. The record of each criterion is in
`resources/record.yaml`.
"""
