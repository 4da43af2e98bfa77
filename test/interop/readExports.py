"""Exports dumps with the command line and reads each format with a tool of its ecosystem.

    python3 -m venv /tmp/interop && /tmp/interop/bin/pip install spacy followthemoney feedparser openpyxl networkx rdflib label-studio-sdk
    npm run build && /tmp/interop/bin/python test/interop/readExports.py [FOLDER OF DUMPS]

Prints a line a check: ok with figures, FAILED with the reason, or left out where a package is not there. Without a folder it takes test/samples and a text with emoji,
combining marks and Chinese. Ends with status 1 where a check failed. Not part of the test suites: its packages are Python's.
"""

import collections
import csv
import importlib
import io
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

WIDE = """3 May 2024

\U0001F680 Lumenia raises €40 million from 北极星资本 \U0001F9EA

Zoe\u0301 Ha\u0301jek \U0001F469\u200D\U0001F52C, chief executive of Lumenia, said: \U0001F389 the Prague firm raised €40 million in a Series B round led by Kestrel Ventures.

Otterburn 🦦 acquired Quillmark for $12 million, people at 上海 said. =Formula bought 12.5% of Otterburn.
"""


class LeftOut(Exception):
    """A package is not there."""


def package(name):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise LeftOut(str(error)) from error


def export(folder, command, name, ending, dumps):
    target = folder / f"{command}.{ending}"
    call = ["node", str(ROOT / "dist/cli.js"), command, "--format", name, "-o", str(target), *map(str, dumps)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(call[2:])}: {done.stderr.strip()}")
    return target


def read_json(path):
    return json.loads(path.read_text("utf-8"))


def read_lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def check(value, message):
    if not value:
        raise AssertionError(message)


def check_tables(make, analyses):
    wanted = sum(len(one["articles"]) for one in analyses)
    for name, dialect in (("csv", "excel"), ("tsv", "excel-tab")):
        text = make("articles", name, name).read_text("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect))
        check(len(rows) == wanted, f"{name}: {len(rows)} rows of {wanted}")
        bodies = [article["articleBody"] for one in analyses for article in one["articles"]]
        harmless = [f"'{body}" if body[:1] in "=+-@\t\r" and body else body for body in bodies]
        check([row["articleBody"] for row in rows] == harmless, f"{name}: bodies differ")
        deals = list(csv.DictReader(io.StringIO(make("deals", name, name).read_text("utf-8"), newline=""), dialect=dialect))
        cells = [cell for row in deals for cell in row.values() if cell]
        bad = [cell for cell in cells if cell[0] in "=+@\t\r" or (cell[0] == "-" and not re.fullmatch(r"-[\d.]+", cell))]
        check(not bad, f"{name}: formulas {bad}")
        [float(row["amount"]) for row in deals if row["amount"]]
    return f"csv module: {wanted} articles, {len(deals)} deals, twice"


def check_xlsx(make, analyses):
    openpyxl = package("openpyxl")
    book = openpyxl.load_workbook(make("analyze", "xlsx", "xlsx"))
    check(book.sheetnames == ["Dumps", "Articles", "Entities", "Mentions", "Deals", "Removals", "Issues"], book.sheetnames)
    sizes = {sheet.title: sheet.max_row - 1 for sheet in book}
    check(sizes["Articles"] == sum(len(one["articles"]) for one in analyses), sizes)
    check(sizes["Mentions"] == sum(len(entity["mentions"]) for one in analyses for entity in one["entities"]), sizes)
    head = [cell.value for cell in book["Deals"][1]]
    amounts = [row[head.index("amount")].value for row in book["Deals"].iter_rows(min_row=2)]
    check(all(value is None or isinstance(value, (int, float)) for value in amounts), "amounts are no numbers")
    check(not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row), "formulas")
    return f"openpyxl {openpyxl.__version__}: {sum(sizes.values())} rows on {len(sizes)} sheets, no formula"


def check_jsonld(make, analyses):
    rdflib = package("rdflib")
    document = read_json(make("articles", "jsonld", "jsonld"))
    check(document.pop("@context") == "https://schema.org", "context")
    document["@context"] = {"@vocab": "https://schema.org/"}
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    articles = set(graph.subjects(rdflib.RDF.type, schema.NewsArticle))
    check(len(articles) == sum(len(one["articles"]) for one in analyses), f"{len(articles)} articles")
    mentions = list(graph.subject_objects(schema.mentions))
    check(all((thing, schema.name, None) in graph for _, thing in mentions), "a mention of nothing")
    return f"rdflib {rdflib.__version__}: {len(graph)} triples, {len(articles)} articles, {len(mentions)} mentions"


def check_webannotation(make, analyses, texts):
    page = read_json(make("analyze", "webannotation", "anno.jsonld"))
    count = 0
    for annotation in page["items"]:
        targets = annotation["target"]
        for target in targets if isinstance(targets, list) else [targets]:
            text = texts[target["source"]]
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            check(text[start:end] == quote["exact"], f"{annotation['id']}: {text[start:end]!r} is not {quote['exact']!r}")
            check(text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"]), annotation["id"])
            count += 1
    return f"code points of Python's str: {len(page['items'])} annotations, {count} targets"


def check_conll(make, analyses):
    spacy = package("spacy")
    converters = importlib.import_module("spacy.training.converters")
    text = make("entities", "conll", "conll").read_text("utf-8")
    docs = list(converters.conll_ner_to_docs(text, n_sents=1, no_print=True))
    sentences = [block for block in text.split("\n\n") if block and not block.startswith("-DOCSTART-")]
    lines = [line for block in sentences for line in block.splitlines()]
    check(all(re.fullmatch(r"\S+ -X- O (?:O|[BI]-(?:PER|ORG|LOC|MISC))", line) for line in lines), "a line is odd")
    before = "O"
    for line in lines:
        tag = line.split()[-1]
        check(not (tag[0] == "I" and before[1:] != tag[1:]), f"I without B: {line}")
        before = tag
    entities = sum(len(doc.ents) for doc in docs)
    check(entities == sum(line.split()[-1][0] == "B" for line in lines), f"spaCy reads {entities} entities")
    documents = text.count("-DOCSTART-")
    check(documents == sum(len(one["articles"]) for one in analyses), f"{documents} documents")
    return f"spaCy {spacy.__version__} converter: {documents} documents, {len(sentences)} sentences, {len(lines)} tokens, {entities} names"


def check_brat(make, analyses):
    with zipfile.ZipFile(make("analyze", "brat", "brat.zip")) as archive:
        check(archive.testzip() is None, "the archive is damaged")
        files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    kinds = collections.Counter()
    types = set(re.findall(r"^(\w+)", files.pop("annotation.conf"), re.M))
    for name, lines in files.items():
        if not name.endswith(".ann"):
            continue
        text = files[name[:-4] + ".txt"]
        ids = set()
        for line in lines.splitlines():
            id_, data, *rest = line.split("\t")
            check(id_ not in ids, f"{name}: {id_} twice")
            ids.add(id_)
            kinds[id_[0]] += 1
            if id_[0] == "T":
                type_, places = data.split(" ", 1)
                check(type_ in types, f"{type_} is no type")
                spans = [tuple(map(int, place.split())) for place in places.split(";")]
                words = " ".join(text[start:end] for start, end in spans)
                check(words == rest[0] and "\n" not in words, f"{name}: {words!r} is not {rest[0]!r}")
            elif id_[0] == "E":
                check(all(part.split(":")[0].rstrip("0123456789") in types | roles for part in data.split()), line)
                check(all(part.split(":")[1] in ids for part in data.split()), f"{name}: {line} names what is not there")
            else:
                check(data.split()[1] in ids, f"{name}: {line} is about nothing")
    return f"by the format's page: {len(files) // 2} documents, " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))


roles = {"Company", "Investor", "LeadInvestor", "Acquirer", "Target", "Seller", "Manager", "Fund", "Exchange", "Party", "Amount", "Valuation", "Date"}


def check_spacy(make, analyses):
    spacy = package("spacy")
    training = importlib.import_module("spacy.training")
    blank = spacy.blank("en")
    kept = given = deals = 0
    for line in read_lines(make("analyze", "spacy", "spacy.jsonl")):
        doc = blank.make_doc(line["text"])
        aligned = [one for one in line["entities"] if doc.char_span(*one) is not None]
        given += len(line["entities"])
        kept += len(aligned)
        example = training.Example.from_dict(doc, {"entities": aligned})
        check(len(example.reference.ents) == len(aligned), "entities got lost")
        sentences = [one for one in line["spans"]["deals"] if doc.char_span(*one, alignment_mode="expand") is not None]
        check(len(sentences) == len(line["spans"]["deals"]), "a sentence is outside the text")
        deals += len(sentences)
    check(kept > 0.9 * given, f"only {kept} of {given} are whole tokens of spaCy's tokenizer")
    return f"spaCy {spacy.__version__}: {given} entities, {kept} whole tokens of its tokenizer, {deals} sentences of deals"


def check_prodigy(make, analyses):
    spacy = package("spacy")
    tokens_module = importlib.import_module("spacy.tokens")
    blank = spacy.blank("en")
    tokens = spans = 0
    for line in read_lines(make("entities", "prodigy", "prodigy.jsonl")):
        words = [token["text"] for token in line["tokens"]]
        doc = tokens_module.Doc(blank.vocab, words, [token["ws"] for token in line["tokens"]])
        check(doc.text == line["text"], "the tokens do not make up the text")
        check(all(doc[token["id"]].idx == token["start"] for token in line["tokens"]), "a token is misplaced")
        for span in line["spans"]:
            whole = doc[span["token_start"] : span["token_end"] + 1]
            check((whole.start_char, whole.end_char) == (span["start"], span["end"]), span)
        tokens += len(words)
        spans += len(line["spans"])
    return f"spaCy's Doc: {tokens} tokens, {spans} spans"


def check_labelstudio(make, analyses):
    sdk = package("label_studio_sdk")
    interface = importlib.import_module("label_studio_sdk.label_interface")
    labels = ["Organization", "Person", "Place", "Product", "Money", "Percent", "Date"]
    labels += ["FundingRound", "Acquisition", "StakePurchase", "Merger", "FundRaise", "Ipo", "Partnership"]
    config = "".join(f'<Label value="{label}"/>' for label in labels)
    config = f'<View><Labels name="label" toName="text">{config}</Labels><Text name="text" value="$text"/></View>'
    studio = interface.LabelInterface(config)
    regions = relations = 0
    tasks = read_json(make("analyze", "labelstudio", "labelstudio.json"))
    for task in tasks:
        for prediction in task["predictions"]:
            errors = studio.validate_prediction(prediction, return_errors=True)
            check(not errors, errors)
            ids = {one["id"] for one in prediction["result"] if "id" in one}
            for one in prediction["result"]:
                if one["type"] == "relation":
                    check(one["from_id"] in ids and one["to_id"] in ids, one)
                    relations += 1
                    continue
                value = one["value"]
                check(task["data"]["text"][value["start"] : value["end"]] == value["text"], one)
                regions += 1
    return f"label-studio-sdk {getattr(sdk, '__version__', '')}: {len(tasks)} tasks, {regions} regions, {relations} relations"


def check_ftm(make, analyses):
    ftm = package("followthemoney")
    counts = collections.Counter()
    entities = {}
    for data in read_lines(make("analyze", "ftm", "ftm.json")):
        schema = ftm.model.get(data["schema"])
        check(schema is not None, data["schema"])
        schema.validate(data)
        proxy = ftm.model.get_proxy(data, cleaned=False)
        lost = [name for name, values in data["properties"].items() if len(proxy.get(name)) != len(set(values))]
        check(not lost, f"{data['schema']}: it takes not all of {[(name, data['properties'][name]) for name in lost]}")
        entities[proxy.id] = proxy.merge(entities[proxy.id]) if proxy.id in entities else proxy
        counts[proxy.schema.name] += 1
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                check(value in entities, f"{proxy.id}: {prop.name} names nothing")
                check(entities[value].schema.is_a(prop.range), f"{proxy.id}: {prop.name} is a {entities[value].schema.name}")
    return f"followthemoney {ftm.__version__}: " + ", ".join(f"{count} {name}" for name, count in counts.most_common())


def check_crunchbase(make, analyses):
    kinds = collections.Counter()
    for entity in read_json(make("deals", "crunchbase", "crunchbase.json"))["entities"]:
        properties = entity["properties"]
        kind = properties["identifier"]["entity_def_id"]
        kinds[kind] += 1
        for name in ("money_raised", "price", "amount_raised"):
            check(set(properties.get(name, {"value": 0, "currency": "X"})) == {"value", "currency"}, properties)
    table = make("deals", "crunchbase-csv", "crunchbase.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    check(len(rows) == sum(kinds.values()), f"{len(rows)} rows")
    return "json and csv: " + ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())


def check_graphml(make, analyses):
    networkx = package("networkx")
    graph = networkx.read_graphml(make("analyze", "graphml", "graphml"))
    kinds = collections.Counter(data["kind"] for _, data in graph.nodes(data=True))
    loose = [node for node, data in graph.nodes(data=True) if not data]
    check(not loose, f"edges to nodes that are not there: {loose[:3]}")
    return f"networkx {networkx.__version__}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges; {dict(kinds.most_common(4))}"


def check_rss(make, analyses):
    feedparser = package("feedparser")
    path = make("articles", "rss", "rss")
    ElementTree.parse(path)
    feed = feedparser.parse(str(path))
    check(not feed.bozo, feed.get("bozo_exception"))
    articles = [article for one in analyses for article in one["articles"]]
    check(len(feed.entries) == len(articles), f"{len(feed.entries)} of {len(articles)} items")
    for entry, article in zip(feed.entries, articles):
        check(entry.title == article["headline"].strip() or "<" in article["headline"], (entry.title, article["headline"]))
        if len(article.get("datePublished", "")) == 10:
            check("%04d-%02d-%02d" % entry.published_parsed[:3] == article["datePublished"], entry.published)
    return f"feedparser {feedparser.__version__}: {len(feed.entries)} items"


def check_sqlite(make, analyses, texts):
    database = sqlite3.connect(make("analyze", "sqlite", "sqlite"))
    check(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "integrity")
    check(database.execute("PRAGMA foreign_key_check").fetchall() == [], "foreign keys")
    tables = ["dumps", "articles", "entities", "mentions", "deals", "parties", "removals"]
    counts = {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
    for table in ("articles", "entities", "deals", "removals"):
        check(counts[table] == sum(len(one[table]) for one in analyses), counts)
    places = "SELECT d.path, m.text, m.start, m.end FROM mentions m JOIN articles a ON a.id = m.article JOIN dumps d ON d.id = a.dump"
    for path, text, start, end in database.execute(places):
        check(texts[path][start:end] == text, f"{text!r} at {start}")
    return f"sqlite3 {sqlite3.sqlite_version}: " + ", ".join(f"{count} {table}" for table, count in counts.items())


CHECKS = [check_tables, check_xlsx, check_jsonld, check_webannotation, check_conll, check_brat, check_spacy, check_prodigy]
CHECKS += [check_labelstudio, check_ftm, check_crunchbase, check_graphml, check_rss, check_sqlite]


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="seed-dump-interop-"))
    failed = 0
    try:
        dumps = sorted(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "test/samples").glob("*.*"))
        dumps = [dump for dump in dumps if dump.is_file() and dump.suffix in (".txt", ".html", ".json", ".csv", ".xml")]
        wide = folder / "wide.txt"
        wide.write_text(WIDE, "utf-8")
        dumps.append(wide)
        analyses = read_json(export(folder, "analyze", "json", "json", dumps))
        paths = [one["dump"]["path"] for one in analyses]
        texts = {path: pathlib.Path(path).read_bytes().decode("utf-8-sig") for path in paths}
        make = lambda command, name, ending: export(folder, command, name, ending, dumps)
        for one in CHECKS:
            needs = one.__code__.co_argcount
            try:
                print(f"ok        {one.__name__[6:]:14}{one(make, analyses, texts) if needs == 3 else one(make, analyses)}")
            except LeftOut as reason:
                print(f"left out  {one.__name__[6:]:14}{reason}")
            except Exception as error:  # whatever a reader throws is the answer
                failed += 1
                print(f"FAILED    {one.__name__[6:]:14}{type(error).__name__}: {error}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)


main()
