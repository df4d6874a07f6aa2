"""What a preview comes to in figures."""

from __future__ import annotations

from compliance.services.impact.preview import Preview
from compliance.services.impact.rules import RuleChanges
from compliance.services.impact.staffing import Effect
from compliance.words.impact_summary import Figures

_BREAKS = frozenset({Effect.BROKEN, Effect.EARLIER})
_BETTER = frozenset({Effect.MENDED, Effect.LATER, Effect.MORE})


def figures(preview: Preview, changes: RuleChanges) -> Figures:
    """Count people once, whatever they lose or gain; who loses something is not told among those who gain."""
    losses = [(one, one.loss.on) for one in preview.people if one.loss]
    losing = {one.employee for one, _ in losses}
    gaining = {one.employee for one in preview.people if one.gain}
    breaks = [one for one in preview.staffing if one.effect in _BREAKS]
    return Figures(
        requirements=len(changes.real),
        lose=len(losing),
        lose_at_once=len({one.employee for one, day in losses if day == preview.on}),
        first_loss=min((day for _, day in losses), default=None),
        newly_required=len({one.employee for one in preview.people if one.newly_required}),
        gain=len(gaining - losing),
        other=len({one.employee for one in preview.people} - losing - gaining),
        breaks=len(breaks),
        first_break=min((one.first_short_on for one in breaks if one.first_short_on), default=None),
        grow=sum(one.effect is Effect.FEWER for one in preview.staffing),
        mended=sum(one.effect in _BETTER for one in preview.staffing),
        mails=preview.more_mails,
        reminders=preview.more_reminders,
    )
