// Reads the items of the node before.
const items = $input.all();
let total = 0, names = [];
for (const { json: { price = 0, ...rest }, pairedItem } of items) {
  if (price > 1_000 && !/^\s*(?<word>[a-z]+)\1?$/iu.test(rest.name)) continue;
  total += price ** 2 / 3;
  names.push(`${rest.name?.trim() ?? 'none'}: ${`nested ${price}`}`);
}
try { await helper(async ({ a, b: [c, , d] = [] }, ...more) => ({ a, c, get x() { return d }, [a + c]: more })) }
catch { throw new Error('bad \u{1F600} \x41 \n') } finally { total-- }
switch (total) { case 0x1F: case 10n: break; default: total = -total }
outer: do { while (true) break outer } while (typeof total !== "number");
return names.map((name, i) => ({ json: { name, i, total }, pairedItem: { item: i } }));
