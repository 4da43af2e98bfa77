"""What the deals of the command line's lines are merged by."""

import json
import re

# Legal forms that one telling gives and another leaves out.
LEGAL = re.compile(r"[\s,]+(?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|ag|sa|nv|bv|pty|pvt)\.?$")
# The party that a deal is about, by the first that it has.
SUBJECTS = ("target", "company", "fund", "manager")


def name_key(name):
    """What two spellings of a name have in common."""
    return LEGAL.sub("", " ".join(name.lower().split())).strip(" .")


def parties(deal):
    """The names of all that take part in a deal, in a fixed order of roles."""
    names = []
    for role in ("company", "target", "acquirer", "seller", "investors", "manager", "fund", "exchange", "parties"):
        value = deal.get(role)
        for party in value if isinstance(value, list) else [value] if value else []:
            names.append(party["name"])
    return names


def deal_key(deal):
    """The same for tellings of one deal: its type, what it is about, and its amount; a merger or partnership is told by its parties. None where nothing says what it is about."""
    subject = next((deal[role]["name"] for role in SUBJECTS if deal.get(role)), None)
    about = [name_key(subject)] if subject else sorted({name_key(party["name"]) for party in deal.get("parties", [])})
    if not about:
        return None
    amount = deal.get("amount")
    worth = f"{amount['currency']} {amount['value']:.3g}" if amount else ""
    return "|".join([deal["type"], *about, worth])


def deal_rows(line):
    """A row for each deal of a line: key, confidence, who tells it, then what is told."""
    record = json.loads(line)
    carried = record.get("input", {})
    told_by = str(carried.get("url") or carried.get("id") or record.get("record"))
    for deal in record.get("deals", []):
        key = deal_key(deal)
        if key is None:
            continue
        amount = deal.get("amount", {})
        yield (
            key,
            float(deal["confidence"]),
            told_by,
            deal["type"],
            deal["status"],
            parties(deal),
            float(amount["value"]) if amount else None,
            amount.get("currency"),
            deal.get("date", {}).get("iso"),
            deal["evidence"][0]["text"] if deal["evidence"] else None,
        )
