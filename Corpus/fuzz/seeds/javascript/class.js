class A extends (class {}) {
  static #count = 0; #x; static { this.#count++ }
  constructor(a = 1, [b, ...c] = []) { super(); this.#x = new.target; }
  get value() { return #x in this ? this.#x : super.value } set value(v) { }
  static async *items() { yield* [await 1, yield]; for await (const x of y) { } } 'quoted'() { } 1() { }
}
var f = function* g() { "use strict"; delete a.b; }, { x, y: { z } = {} } = f;
if (a) function h() { } else for (var i in o) ; for (;;) { } <!-- old comment
with (a) b = c, d ||= e, [f, g.h] = [1, , 2]; debugger; import("x").then(import.meta)
