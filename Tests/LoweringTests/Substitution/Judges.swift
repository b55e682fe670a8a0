/// Scripts that read a list of cases and print each that fails, or `judged N`.
enum Judges {
  /// n8n's way with templates: the first unescaped `}}` ends code, text is joined, one piece of code keeps its type,
  /// and a template with `.constructor` is refused.
  static let javaScript = #"""
    const assert = require('assert');
    const cases = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));

    function split(template) {
      const pieces = [];
      let rest = template, buffer = '', isCode = false;
      while (rest !== '') {
        const found = (isCode ? /(\\|)(\}\})/ : /(\\|)(\{\{)/).exec(rest);
        if (!found) {
          buffer += rest;
          pieces.push({ isCode, text: isCode ? buffer.replace('\\}}', '}}') : buffer });
          return pieces;
        }
        const before = rest.slice(0, found.index);
        const run = /\\*$/.exec(rest.slice(0, found.index + found[1].length))[0].length;
        if (run % 2 === 1) {
          buffer += rest.slice(0, found.index + 3);
          rest = rest.slice(found.index + 3);
          continue;
        }
        buffer += before + found[1];
        pieces.push({ isCode, text: isCode ? buffer.replace('\\}}', '}}') : buffer.replace(/\\\\/g, '\\') });
        rest = rest.slice(found.index + found[0].length);
        buffer = '';
        isCode = !isCode;
      }
      if (isCode && buffer === '' ) return pieces;
      return pieces;
    }

    function evaluate(parameter) {
      if (Array.isArray(parameter)) return parameter.map(evaluate);
      if (parameter !== null && typeof parameter === 'object') {
        const result = {};
        for (const [key, value] of Object.entries(parameter)) {
          Object.defineProperty(result, key,
            { value: evaluate(value), enumerable: true, configurable: true, writable: true });
        }
        return result;
      }
      if (typeof parameter !== 'string' || parameter[0] !== '=') return parameter;
      const template = parameter.slice(1);
      if (/\.\s*constructor/.test(template)) throw new Error('refused: .constructor');
      const pieces = split(template).filter((piece) => piece.isCode || piece.text !== '');
      const values = pieces.map((piece) => {
        if (!piece.isCode) return piece.text;
        const code = /^\s*\{/.test(piece.text) ? `(${piece.text})` : piece.text;
        return new Function(`return (${code}\n)`)();
      });
      if (pieces.length === 1 && pieces[0].isCode) return values[0];
      return values.map((value) => value === null || value === undefined ? '' : String(value)).join('');
    }

    function read(output, reading) {
      if (reading === 'code') return new Function(output)();
      const value = evaluate(output);
      if (reading === 'parameter') return value;
      const parsed = JSON.parse(value);
      return Array.isArray(parsed) ? parsed[1] : parsed.a;
    }

    let failures = 0;
    for (const item of cases) {
      const expected = item.isText ? item.before + item.value.repeat(item.times) + item.after : item.value;
      try {
        assert.deepStrictEqual(read(item.output, item.reading), expected);
      } catch (error) {
        failures += 1;
        if (failures <= 20) {
          console.log(JSON.stringify({
            context: item.context, value: JSON.stringify(item.value).slice(0, 80),
            output: JSON.stringify(item.output).slice(0, 200), error: String(error).slice(0, 200),
          }));
        }
      }
    }
    console.log(failures === 0 ? `judged ${cases.length}` : `${failures} of ${cases.length} failed`);
    """#

  /// Runs each output as a script that sets `result`.
  static let python = #"""
    import json, sys

    cases = json.load(open(sys.argv[1], encoding="utf-8"))
    failures = 0
    for item in cases:
        text = item["isText"]
        expected = item["before"] + item["value"] + item["after"] if text else item["value"]
        scope = {}
        try:
            exec(item["output"], scope)
            found = scope["result"]
            if type(found) is not type(expected) or found != expected:
                raise ValueError(repr(found)[:200])
        except BaseException as error:
            failures += 1
            if failures <= 20:
                print(ascii({"context": item["context"], "output": item["output"][:200], "error": str(error)[:200]}))
    print(f"judged {len(cases)}" if failures == 0 else f"{failures} of {len(cases)} failed")
    """#
}
