import type { Config } from "codika"; import def, * as all from 'x';
interface Shape<T extends string = "a"> { readonly [key: string]: T | undefined }
type Pair<A> = [A, ...A[]] & { a?: (x: number) => void };
export const config: Config = { name: "x" as const, list: <string[]>[], n: a!.b<number>(c) } satisfies Config;
export default async function <T,>(this: void, a?: number, ...rest: T[]): Promise<Map<string, Array<T>>> { return a as any }
abstract class B<T> implements I { private x?: number = 1; public constructor(readonly y: string) { super() } declare z: T; }
const g = (a: number, b?: string): a is 5 => ({ a, b }); enum E { A }
