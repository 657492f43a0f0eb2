"""Make the chart fonts of assets/fonts and the table of glyph widths of src/charts.

Needs fonttools (pip install fonttools) and the Noto Sans CJK collections, which Debian
has in its package fonts-noto-cjk:

    python3 scripts/subset-font.py /usr/share/fonts/opentype/noto

Without this subset a renderer either loads the collections of 20 MB each (seconds for
one picture) or finds no Chinese glyph at all and leaves the text out without a word.
"""

import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

ROOT = Path(__file__).resolve().parent.parent
# The simplified Chinese face, by name: its place in the collection differs between releases.
FAMILY = "Noto Sans CJK SC"
WEIGHTS = {"regular": "NotoSansCJK-Regular.ttc", "bold": "NotoSansCJK-Bold.ttc"}
# What charts write besides GB 2312: minus sign, dashes, fractions, comparison, daggers, arrows, brackets.
EXTRA = "−–—½¼¾≥≤≠≈×÷±†‡§¶·•…‘’“”′″〔〕﹝﹞［］【】〖〗《》〈〉「」〇○●△▲□■◇◆←→↔↑↓°℃‰№€£¥©®™①②③④⑤⑥⑦⑧⑨⑩"


def gb2312():
    """Every character of GB 2312, by decoding each of its two-byte codes."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes((high, low)).decode("gb2312")
            except UnicodeDecodeError:
                continue


def big5_level_1():
    """The 5401 usual characters of Big5: titles on pages of Hong Kong and Taiwan."""
    for high in range(0xA4, 0xC7):
        for low in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
            try:
                yield bytes((high, low)).decode("big5")
            except UnicodeDecodeError:
                continue


def is_hanzi(character):
    """True for rows 16 to 87 of GB 2312."""
    try:
        return len(code := character.encode("gb2312")) == 2 and code[0] >= 0xB0
    except UnicodeEncodeError:
        return False


def face(path):
    for font in TTCollection(path).fonts:
        if font["name"].getDebugName(1) == FAMILY or font["name"].getDebugName(16) == FAMILY:
            return font
    raise SystemExit(f"{path} has no face {FAMILY}")


def characters():
    latin = {chr(code) for code in [*range(0x20, 0x7F), *range(0xA0, 0x180)]}
    return latin | set(gb2312()) | set(EXTRA)


def make(weight, path, wanted, family=FAMILY):
    font = face(path)
    options = subset.Options(layout_features=["kern", "ccmp"], hinting=False, desubroutinize=False)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    tool = subset.Subsetter(options)
    tool.populate(text="".join(wanted))
    tool.subset(font)
    font.flavor = None
    for record in font["name"].names:
        record.string = str(record).replace(FAMILY, family)
    # The time of making would make every run another file.
    font.recalcTimestamp = False
    target = ROOT / "assets" / "fonts" / f"noto-sans-sc-{weight}.otf"
    font.save(target)
    cmap, advances, em = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    widths = {code: round(1000 * advances[name][0] / em) for code, name in cmap.items()}
    print(target.name, target.stat().st_size, "bytes,", len(widths), "characters")
    return widths


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto")
    wanted = characters()
    tables = {weight: make(weight, folder / name, wanted) for weight, name in WEIGHTS.items()}
    # Apart, and under a name of its own, because few charts need it: a renderer reads every file that it is given.
    make("traditional", folder / WEIGHTS["regular"], set(big5_level_1()) - wanted, f"{FAMILY} Traditional")
    # A full em needs no entry. The keys of the regular face also say which characters besides the Chinese ones
    # of GB 2312 the font has.
    narrow = {
        weight: {
            chr(code): width
            for code, width in sorted(widths.items())
            if width != 1000 or (weight == "regular" and not is_hanzi(chr(code)))
        }
        for weight, widths in tables.items()
    }
    text = json.dumps(narrow, ensure_ascii=True, indent=2)
    (ROOT / "src" / "charts" / "glyph-widths.json").write_text(text + "\n", encoding="utf-8")
    print("glyph-widths.json", len(text), "bytes")


if __name__ == "__main__":
    main()
