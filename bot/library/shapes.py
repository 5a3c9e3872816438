"""What a pack is made of: questions, categories, example goals, suggested steps and a role card."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StrictBool,
    StrictInt,
    StringConstraints,
)

LEAP_YEAR = 2028
NAME = r"^[a-z][a-z0-9_]*$"
ONE_LINE = r"^[^\n]*$"


def name(most: int) -> StringConstraints:
    """An id of at most `most` characters, fit for a button and for the database."""
    return StringConstraints(pattern=NAME, max_length=most)


def line(most: int) -> StringConstraints:
    """Words on one line, at most `most` characters."""
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most, pattern=ONE_LINE)


def words(most: int) -> StringConstraints:
    """Words that may run over several lines, at most `most` characters."""
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most)


Phrase = Annotated[str, line(200)]
CategoryId = Annotated[str, name(16)]
ItemId = Annotated[str, name(24)]
Share = Annotated[float, Strict(), Field(ge=0, le=1)]
Kind = Literal["text", "percent", "money"]
Horizon = Literal["10y", "5y", "1y", "6m", "school_year"]


class Shape(BaseModel):
    """A frozen piece of content that knows no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Shape):
    """Where a number or a fact comes from, so that a reader can check it."""

    claim: Annotated[str, words(300)]
    who: Annotated[str, line(120)]
    year: StrictInt
    where: Annotated[str, line(300)]


class SuggestedStep(Shape):
    """One thing to do in 30-60 minutes, or split over several sessions."""

    id: ItemId
    title: Annotated[str, line(40)]
    why: Annotated[str, words(180)]
    begin: Annotated[str, words(260)]
    session: Annotated[str, words(260)] | None = None
    done: Annotated[str, words(160)]
    source: tuple[Source, ...] = ()


class ExampleGoal(Shape):
    """A goal to adapt: what, by when, and how someone else would see it."""

    id: ItemId
    title: Annotated[str, line(60)]
    text: Annotated[str, words(260)]
    horizon: Horizon
    measure: Annotated[str, line(120)]


class RoleCard(Shape):
    """What the role is and may do, shown before the first question."""

    title: Annotated[str, line(60)]
    lines: tuple[Annotated[str, words(300)], ...] = Field(min_length=1)
    steps: tuple[SuggestedStep, ...] = ()
    source: tuple[Source, ...] = ()


class CategoryWords(Shape):
    """The words of one category, as its file holds them."""

    name: Annotated[str, line(40)]
    button: Annotated[str, line(28)]
    description: Annotated[str, words(220)]
    phrases: tuple[Phrase, ...] = Field(min_length=1)
    against: tuple[Phrase, ...] = ()
    keywords: tuple[Phrase, ...] = Field(min_length=1)
    synonyms: dict[str, tuple[Phrase, ...]] = Field(default_factory=dict)
    measures: tuple[Annotated[str, line(90)], ...] = Field(min_length=1)
    goals: tuple[ExampleGoal, ...] = Field(min_length=1)
    steps: tuple[SuggestedStep, ...] = Field(min_length=1)


class Category(CategoryWords):
    """One direction a person may grow in."""

    id: CategoryId


class QuestionRule(Shape):
    """What holds for a question in every language; `points_to` is a prior, not a verdict."""

    id: ItemId
    kind: Kind
    quick: StrictBool = False
    points_to: dict[str, Share] = Field(default_factory=dict)
    was: ItemId | None = None


class QuestionWords(Shape):
    """What a question asks, with a hint that helps a tired person start."""

    ask: Annotated[str, words(299)]
    hint: Annotated[str, line(200)]
    source: tuple[Source, ...] = ()


class Question(QuestionRule, QuestionWords):
    """One question of the reflection; `code` is its place in words, such as "s7"."""

    number: int
    code: str


def _is_a_day(text: str) -> str:
    date.fromisoformat(f"{LEAP_YEAR}-{text}")
    return text


MonthDay = Annotated[str, StringConstraints(pattern=r"^\d\d-\d\d$"), AfterValidator(_is_a_day)]
"""A day of any year: "09-30"."""


class Holiday(Shape):
    """A usual break of the year: its first day, and the first day after it."""

    id: ItemId
    starts: MonthDay
    back: MonthDay


class PlanDates(Shape):
    """When a development plan is usually looked at: each a day of any year."""

    autumn: MonthDay
    midyear: MonthDay
    spring: MonthDay


class PackRules(Shape):
    """A pack's structure, the same in every language."""

    id: ItemId
    audience: Annotated[str, name(16)]
    prefix: Annotated[str, StringConstraints(pattern=r"^[a-z]{1,3}$")]
    questions: tuple[QuestionRule, ...] = Field(min_length=1)
    categories: tuple[CategoryId, ...] = Field(min_length=1)
    skills: tuple[CategoryId, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    plan_dates: PlanDates | None = None


class PackWords(Shape):
    """A pack's own words in one language."""

    name: Annotated[str, line(60)]
    button: Annotated[str, line(30)]
    role_card: RoleCard | None = None
    holiday_names: dict[str, Annotated[str, line(24)]] = Field(default_factory=dict)


class QuestionFile(Shape):
    """The words of all questions, each under its question's id."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, QuestionWords]

    @property
    def asked(self) -> dict[str, QuestionWords]:
        """Question id to its words."""
        return self.__pydantic_extra__


class Pack(PackWords):
    """Everything one audience needs: its questions, categories and key skills."""

    id: str
    audience: str
    prefix: str
    questions: tuple[Question, ...]
    categories: dict[str, Category]
    skills: tuple[str, ...]
    holidays: tuple[Holiday, ...] = ()
    plan_dates: PlanDates | None = None
