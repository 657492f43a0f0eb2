"""Extractors from PyPI on the saved pages named on standard input, one JSON line for each page and tool.

Times are those of one page in a warm process, decoding and parsing included: seconds of the second of two passes.
"""

import json
import logging
import sys
import time
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

import gne  # noqa: E402
import htmldate  # noqa: E402
import newspaper  # noqa: E402
import trafilatura  # noqa: E402
from trafilatura.utils import decode_file  # noqa: E402


def with_trafilatura(data):
    found = trafilatura.bare_extraction(data, with_metadata=True, favor_precision=False)
    found = found.as_dict() if found else {}
    return {"title": found.get("title"), "datePublished": found.get("date"), "body": found.get("text")}


def with_gne(data):
    found = gne.GeneralNewsExtractor().extract(decode_file(data))
    return {"title": found["title"], "datePublished": found["publish_time"], "body": found["content"]}


def with_newspaper4k(data):
    text = decode_file(data)
    language = "zh" if sum("\u4e00" <= c <= "\u9fff" for c in text[:200000]) > 200 else "en"
    article = newspaper.Article("http://page.invalid/", language=language, fetch_images=False)
    article.download(input_html=text)
    article.parse()
    date = article.publish_date
    return {"title": article.title, "datePublished": date and str(date), "body": article.text}


def with_htmldate(data):
    return {"datePublished": htmldate.find_date(decode_file(data), original_date=True)}


TOOLS = {
    "trafilatura": with_trafilatura,
    "gne": with_gne,
    "newspaper4k": with_newspaper4k,
    "htmldate": with_htmldate,
}


def run(tool, data):
    started = time.perf_counter()
    try:
        found, error = tool(data), None
    except Exception as caught:  # a tool that fails on a page has found nothing there
        found, error = {}, f"{type(caught).__name__}: {caught}"
    return found, error, (time.perf_counter() - started) * 1000


files = [line.rstrip("\n") for line in sys.stdin if line.strip()]
for name, tool in TOOLS.items():
    for is_timed in (False, True):
        for file in files:
            with open(file, "rb") as handle:
                found, error, ms = run(tool, handle.read())
            if is_timed:
                print(json.dumps({"tool": name, "file": file, "ms": ms, "error": error, **found}, default=str))
