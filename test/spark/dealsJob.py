"""A Spark job: articles or pages in, deals out, each once, as Parquet.

    spark-submit --files cli.js dealsJob.py --format jsonl|wet --input PATH --output FOLDER

Each partition is piped through the command line (`seed-dump deals --records`), one process for each task. FOLDER/lines has its lines as they are,
one for each record; FOLDER/deals has the deals that they tell, merged by key. Needs node and cli.js on the executors: `--files` puts cli.js where they run.
"""

import argparse
import json
import shlex

from pyspark.sql import SparkSession, functions as F
from pyspark.sql.types import ArrayType, DoubleType, StringType, StructField, StructType

from dealKeys import deal_rows

DEAL = StructType(
    [
        StructField("key", StringType(), False),
        StructField("confidence", DoubleType(), False),
        StructField("told_by", StringType(), False),
        StructField("type", StringType(), False),
        StructField("status", StringType(), False),
        StructField("parties", ArrayType(StringType()), False),
        StructField("amount", DoubleType()),
        StructField("currency", StringType()),
        StructField("date", StringType()),
        StructField("evidence", StringType()),
    ]
)

# What stands between two records of a WET file (WARC 1.0, section 4: a record ends with two line ends), and what begins the next.
DELIMITER = "\r\n\r\nWARC/1.0\r\n"


def wet_rows(broken):
    """Makes JSON Lines of the records of WET files; `broken` counts what is no whole record."""

    def rows(record):
        if record.startswith("WARC/1.0\r\n"):
            record = record[len("WARC/1.0\r\n") :]
        head, _, text = record.partition("\r\n\r\n")
        fields = {}
        for line in head.split("\r\n"):
            name, _, value = line.partition(":")
            fields[name.strip().lower()] = value.strip()
        if "warc-type" not in fields:
            broken.add(1)
            return []
        if fields["warc-type"] != "conversion":
            return []
        # Behind the last record of a file stand the two line ends that the others lost to the delimiter.
        if text.endswith("\r\n\r\n"):
            text = text[:-4]
        row = {
            "id": fields.get("warc-record-id"),
            "url": fields.get("warc-target-uri"),
            "captured": fields.get("warc-date"),
            "text": text,
        }
        return [json.dumps(row)]

    return rows


def read_rows(spark, form, path, partitions, broken):
    """The records of the input as JSON Lines. JSON Lines and plain WET files are split at records; a compressed file is one partition, which streams."""
    context = spark.sparkContext
    if form == "jsonl":
        return context.textFile(path, partitions)
    records = context.newAPIHadoopFile(
        path,
        "org.apache.hadoop.mapreduce.lib.input.TextInputFormat",
        "org.apache.hadoop.io.LongWritable",
        "org.apache.hadoop.io.Text",
        conf={"textinputformat.record.delimiter": DELIMITER},
    )
    return records.values().flatMap(wet_rows(broken))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["jsonl", "wet"], required=True)
    parser.add_argument("--input", required=True, help="file, folder or pattern that Hadoop reads: *.jsonl, *.warc.wet.gz")
    parser.add_argument("--output", required=True, help="a folder that is not there yet")
    parser.add_argument("--node", default="node", help="Node on the executors")
    parser.add_argument("--program", default="cli.js", help="the command line on the executors")
    parser.add_argument("--partitions", type=int, default=8, help="least number of partitions of plain files")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("seed-dump deals").getOrCreate()
    broken = spark.sparkContext.accumulator(0)
    rows = read_rows(spark, args.format, args.input, args.partitions, broken)
    # Records that fail are lines with their error; anything else that goes wrong fails the task, which Spark tries again.
    command = [args.node, args.program, "deals", "--from", "jsonl", "--tolerate", "100%", "-"]
    if args.format == "wet":
        command[-1:-1] = ["--text-field", "text"]
    lines = rows.pipe(shlex.join(command), env={"PATH": "/usr/local/bin:/usr/bin:/bin"}, checkCode=True)
    # Written once, so that the records are read once; Spark moves what a task has written into place only when it is done.
    lines.map(lambda line: (line,)).toDF("line string").write.parquet(f"{args.output}/lines")

    read = spark.read.parquet(f"{args.output}/lines")
    deals = read.rdd.flatMap(lambda row: deal_rows(row.line)).toDF(DEAL)
    best = F.max(F.struct(*[F.col(name) for name in DEAL.names[1:]]))
    merged = deals.groupBy("key").agg(best.alias("best"), F.sort_array(F.collect_set("told_by")).alias("sources"))
    merged.select("key", "best.*", "sources").drop("told_by").write.parquet(f"{args.output}/deals")
    failed = read.where(F.get_json_object("line", "$.error.code").isNotNull()).count()
    print(f"{read.count()} records, {failed} of them failed; {broken.value} pieces of WET were no records")
    spark.stop()


if __name__ == "__main__":
    main()
