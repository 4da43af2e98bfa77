"""Writes invented articles for the job: `python makeInputs.py FOLDER RECORDS` makes FOLDER/jsonl/part-N.jsonl, FOLDER/wet/part-N.warc.wet and .warc.wet.gz."""

import gzip
import json
import os
import random
import sys

FIRST = "Larkspur Otterburn Quillmark Fenwick Bramble Tollgate Pellmore Saddleworth Thistle Corvane Drumlin Eastgate".split()
SECOND = "Robotics Foods Bio Energy Analytics Freight Health Cloud Motors Pay".split()
FILLER = (
    "The money will go into hiring and into new markets, said {person}, who runs the firm with a staff of {count}.",
    "Customers have asked for years for a cheaper way to move goods between the ports, and few had expected an answer so soon — “at last,” one wrote.",
    "{other} was valued at £{count} million when it last sold shares, in 2022.",
)


def article(number, draw):
    """An article by its number; some tell a deal that others tell too, some have a text that breaks lines and ends of records."""
    company = f"{draw.choice(FIRST)} {draw.choice(SECOND)}"
    investor = f"{draw.choice(FIRST)} Ventures"
    sum_ = draw.choice([3, 5, 12, 40])
    text = [f"{company} has raised ${sum_} million in a Series A round led by {investor}, the company said on Tuesday."]
    for _ in range(draw.randint(1, 6)):
        person = f"Ann {draw.choice(FIRST)}"
        other = f"{draw.choice(FIRST)} {draw.choice(SECOND)}"
        text.append(draw.choice(FILLER).format(person=person, other=other, count=draw.randint(5, 900)))
    if number % 17 == 0:
        text.append("Lines such as WARC/1.0 and Content-Length: 3 stand in texts, too. 日本語も。🚀\u2028Next.")
    return {
        "id": f"<urn:uuid:{number:08d}>",
        "url": f"https://news.example/{number}",
        "title": f"{company} raises ${sum_}m",
        "text": "\n\n".join(text),
    }


def wet_record(kind, fields, payload):
    head = "".join(f"{name}: {value}\r\n" for name, value in {"WARC-Type": kind, **fields}.items())
    return f"WARC/1.0\r\n{head}Content-Length: {len(payload)}\r\n\r\n".encode() + payload + b"\r\n\r\n"


def main(folder, count):
    draw = random.Random(11)
    articles = [article(number, draw) for number in range(count)]
    for name in ("jsonl", "wet", "wetgz"):
        os.makedirs(os.path.join(folder, name))
    parts = 4
    for part in range(parts):
        own = articles[part::parts]
        with open(os.path.join(folder, "jsonl", f"part-{part}.jsonl"), "w", encoding="utf-8") as file:
            for row in own:
                file.write(json.dumps(row, ensure_ascii=row["id"] < "<urn:uuid:00000100>") + "\n")
            if part == 0:
                file.write('{"id":"broken","text":"cut o\n')
        records = [wet_record("warcinfo", {"WARC-Filename": f"part-{part}"}, b"software: invented\r\n")]
        for row in own:
            fields = {"WARC-Record-ID": row["id"], "WARC-Target-URI": row["url"], "WARC-Date": "2024-05-02T10:00:00Z"}
            records.append(wet_record("conversion", fields, f"{row['title']}\n\n{row['text']}\n".encode()))
        with open(os.path.join(folder, "wet", f"part-{part}.warc.wet"), "wb") as file:
            file.writelines(records)
        # As Common Crawl has them: each record a member of its own.
        with open(os.path.join(folder, "wetgz", f"part-{part}.warc.wet.gz"), "wb") as file:
            file.writelines(gzip.compress(record) for record in records)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
