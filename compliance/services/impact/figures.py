"""What a preview comes to in figures."""

from __future__ import annotations

from compliance.services.impact.preview import Preview
from compliance.services.impact.rules import RuleChanges
from compliance.services.impact.staffing import Effect
from compliance.words.impact_summary import Figures

_BREAKS = frozenset({Effect.BROKEN, Effect.EARLIER})
_BETTER = frozenset({Effect.MENDED, Effect.LATER, Effect.MORE})


def figures(preview: Preview, changes: RuleChanges) -> Figures:
    """Count people once in each; who loses something is not told among those who gain, and so on."""
    losses = [(one.employee, one.loss.on) for one in preview.people if one.loss and not one.newly_required]
    lose = {employee for employee, _ in losses}
    newly = {one.employee for one in preview.people if one.newly_required}
    gain = {one.employee for one in preview.people if one.gain and not one.no_longer_required}
    freed = {one.employee for one in preview.people if one.no_longer_required}
    breaks = [one for one in preview.staffing if one.effect in _BREAKS]
    return Figures(
        requirements=len(changes.real),
        lose=len(lose),
        lose_at_once=len({employee for employee, day in losses if day == preview.on}),
        first_loss=min((day for _, day in losses), default=None),
        newly=len(newly),
        gain=len(gain - lose),
        freed=len(freed),
        other=len({one.employee for one in preview.people} - lose - newly - gain - freed),
        breaks=len(breaks),
        first_break=min((one.first_short_on for one in breaks if one.first_short_on), default=None),
        grow=sum(one.effect is Effect.FEWER for one in preview.staffing),
        mended=sum(one.effect in _BETTER and one.new is not None for one in preview.staffing),
        mails=preview.more_mails,
        reminders=preview.more_reminders,
    )
