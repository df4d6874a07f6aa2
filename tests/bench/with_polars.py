"""The simple requirements in Polars, written by hand: whole columns, lazy where that lets it plan."""

from __future__ import annotations

from typing import Any

import polars as pl

from rules.dates import NEVER
from rules.facts import Facts
from tests.bench import asked

NAME = "Polars"
_PAIR = ["employee", "requirement"]


class Rival:
    """The input as frames. Polars takes its number of threads from POLARS_MAX_THREADS when it is loaded."""

    def __init__(self, facts: Facts, threads: int) -> None:
        if pl.thread_pool_size() != threads:
            raise ValueError(f"set POLARS_MAX_THREADS={threads} first")
        day = pl.col("achieved").cast(pl.Date).alias("day")
        self.records = pl.DataFrame(asked.records(facts)).with_columns(day)
        self.assignments = pl.DataFrame(asked.assignments(facts))
        self.needs = pl.DataFrame(asked.needs())
        self.bound = pl.DataFrame(asked.bound())
        self.lasting = pl.DataFrame(asked.lasting(len(facts.competences)))

    def status(self, on: int) -> asked.Held:
        now = (pl.col("start") <= on) & (pl.col("stop") > on)
        counted = pl.concat(
            [
                self._ends(on).filter(now).select("employee", "competence", acts=0, done=1).unique(),
                self._acts(on)
                .filter(now)
                .group_by("employee", "competence")
                .agg(done=pl.len().cast(pl.Int32))
                .select("employee", "competence", "done", acts=1)
                .select("employee", "competence", "acts", "done"),
            ]
        )
        there = (pl.col("start") <= on) & (pl.col("end") > on)
        found = (
            self._parts(there)
            .join(counted, on=["employee", "competence", "acts"], how="left")
            .group_by(_PAIR)
            .agg(holds=pl.col("done").sum() >= pl.col("depth").first())
            .collect()
        )
        return asked.Held(*(found[name].to_numpy() for name in ("employee", "requirement", "holds")))

    def timeline(self, on: int) -> tuple[Any, ...]:
        counted = pl.concat([self._united(on), self._acts(on).filter(pl.col("start") < pl.col("stop"))])
        days = self._parts(pl.col("end") > on).join(counted, on=["employee", "competence", "acts"])
        steps = pl.concat(
            [
                days.select(*_PAIR, "depth", day="start", step=pl.lit(1, pl.Int32)),
                days.select(*_PAIR, "depth", day="stop", step=pl.lit(-1, pl.Int32)),
            ]
        )
        # The steps of each pair add up to nothing, so that one running sum goes through all of them.
        depths = (
            steps.group_by(*_PAIR, "day")
            .agg(pl.col("depth").first(), pl.col("step").sum())
            .sort(*_PAIR, "day")
            .with_columns(now=pl.col("step").cum_sum())
        )
        holds, held = pl.col("now") >= pl.col("depth"), pl.col("now") - pl.col("step") >= pl.col("depth")
        found = (
            depths.filter(holds != held)
            .with_columns(rises=pl.col("now") >= pl.col("depth"), stop=pl.col("day").shift(-1))
            .filter(pl.col("rises") & (pl.col("stop") > on))
            .select(*_PAIR, start=pl.col("day").clip(lower_bound=on), stop=pl.col("stop"))
            .collect()
        )
        return tuple(found[name].to_numpy() for name in (*_PAIR, "start", "stop"))

    def _parts(self, there: pl.Expr) -> pl.LazyFrame:
        pairs = (
            self.assignments.lazy().filter(there).join(self.bound.lazy(), on="role").select(_PAIR).unique()
        )
        return pairs.join(self.needs.lazy(), on="requirement")

    def _ends(self, on: int) -> pl.LazyFrame:
        """A record lasts until the day after its last valid day, or until it is revoked."""
        endless = pl.col("years") == 9999
        shifted = pl.col("day").dt.offset_by(
            pl.when(endless).then(0).otherwise("years").cast(pl.String) + "y"
        )
        until = pl.when(endless).then(NEVER).otherwise(shifted.cast(pl.Int32) + 1)
        return (
            self.records.lazy()
            .filter(pl.col("achieved") <= on)
            .join(self.lasting.lazy(), on="competence")
            .select(
                "employee",
                "competence",
                start="achieved",
                stop=pl.min_horizontal("revoked", until).cast(pl.Int32),
            )
        )

    def _acts(self, on: int) -> pl.LazyFrame:
        """An act counts from its day to the same day of the next year, or until it is revoked."""
        counted = self.needs.filter(pl.col("acts") == 1)["competence"].unique()
        until = pl.col("day").dt.offset_by("1y").cast(pl.Int32) + 1
        return (
            self.records.lazy()
            .filter((pl.col("achieved") <= on) & pl.col("competence").is_in(counted.implode()))
            .select(
                "employee",
                "competence",
                start="achieved",
                stop=pl.min_horizontal("revoked", until).cast(pl.Int32),
                acts=pl.lit(1, pl.Int32),
            )
        )

    def _united(self, on: int) -> pl.LazyFrame:
        """Lasting records of one competence laid together, so that each competence counts once."""
        group = ["employee", "competence"]
        reach = pl.col("stop").cum_max().shift(1).over(group)
        return (
            self._ends(on)
            .filter(pl.col("start") < pl.col("stop"))
            .sort(*group, "start", "stop")
            .with_columns(opens=(reach.is_null() | (pl.col("start") > reach)).cast(pl.Int32))
            .with_columns(part=pl.col("opens").cum_sum())
            .group_by(*group, "part")
            .agg(pl.col("start").min(), pl.col("stop").max())
            .select(*group, "start", "stop", acts=pl.lit(0, pl.Int32))
        )
