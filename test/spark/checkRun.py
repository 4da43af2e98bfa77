"""Compares what the job wrote with a direct run: `python checkRun.py FORMAT INPUT OUTPUT NODE PROGRAM`. Reads Parquet with pyarrow and WET with Python's own library."""

import glob
import gzip
import hashlib
import json
import subprocess
import sys

import pyarrow.parquet as parquet

from dealKeys import deal_rows


def wet_texts(path):
    """The records of a WET file by their Content-Length."""
    data = (gzip.open if path.endswith(".gz") else open)(path, "rb").read()
    at = 0
    while at < len(data):
        end = data.index(b"\r\n\r\n", at)
        fields = dict(line.split(": ", 1) for line in data[at:end].decode().split("\r\n")[1:])
        length = int(fields["Content-Length"])
        payload = data[end + 4 : end + 4 + length]
        at = end + 4 + length + 4
        if fields["WARC-Type"] == "conversion":
            yield {"id": fields["WARC-Record-ID"], "url": fields["WARC-Target-URI"], "captured": fields["WARC-Date"], "text": payload.decode()}


def direct_lines(form, inputs, node, program):
    """What one process gives for all of the input."""
    command = [node, program, "deals", "--from", "jsonl", "--tolerate", "100%", "--jobs", "2"]
    if form == "jsonl":
        rows = b"".join(open(path, "rb").read() for path in inputs)
    else:
        rows = "".join(json.dumps(row) + "\n" for path in inputs for row in wet_texts(path)).encode()
        command += ["--text-field", "text"]
    run = subprocess.run([*command, "-"], input=rows, stdout=subprocess.PIPE, check=True)
    return run.stdout.decode().rstrip("\n").split("\n")


def plain(line):
    """A line without its number, which counts from the beginning of a partition."""
    record = json.loads(line)
    record.pop("record", None)
    return json.dumps(record, sort_keys=True)


def digest(lines):
    return hashlib.sha256("\n".join(sorted(map(plain, lines))).encode()).hexdigest()


def merged(lines):
    """The deals of lines, merged as the job merges them."""
    best, sources = {}, {}
    for line in lines:
        for key, *rest in deal_rows(line):
            sources.setdefault(key, set()).add(rest[1])
            # Missing values come first in Spark's order.
            order = [(value is not None, value) for value in rest]
            if key not in best or order > best[key][0]:
                best[key] = (order, rest)
    return {key: (*best[key][1], sorted(sources[key])) for key in best}


def main(form, inputs, output, node, program):
    direct = direct_lines(form, sorted(glob.glob(inputs)), node, program)
    spark = parquet.read_table(f"{output}/lines").column("line").to_pylist()
    assert len(spark) == len(direct), f"{len(spark)} records in place of {len(direct)}"
    assert digest(spark) == digest(direct), "the lines are others"
    table = parquet.read_table(f"{output}/deals")
    names = [name for name in table.column_names if name not in ("key", "sources")]
    rows = {row["key"]: row for row in table.to_pylist()}
    assert len(rows) == table.num_rows, "a key comes twice"
    want = merged(direct)
    assert rows.keys() == want.keys(), "the keys are others"
    for key, row in rows.items():
        confidence, _told_by, *rest, sources = want[key]
        assert [row[name] for name in names] == [confidence, *rest], (row, want[key])
        assert row["sources"] == sources, (row, want[key])
    tellings = sum(len(row["sources"]) for row in rows.values())
    failed = sum("error" in json.loads(line) for line in spark)
    print(f"{len(spark)} records ({failed} failed) and {len(rows)} deals in {tellings} tellings, as in a direct run: sha256 {digest(spark)[:16]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
