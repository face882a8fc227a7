/**
 * A module that shifts the wall clock of the process that imports it by a day back, an hour on, and so round, at each
 * SIGUSR2. A runner asks the wall clock by way of `Date` alone; monotonic time goes on, as it does when a real clock
 * is set.
 */
const SOURCE = `
const Real = Date;
const jumps = [-86400000, 3600000, -3600000, 0];
let turn = -1;
let offset = 0;
process.on("SIGUSR2", () => { turn = (turn + 1) % jumps.length; offset = jumps[turn]; });
const now = () => Real.now() + offset;
globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => name === "now" ? now : Reflect.get(target, name),
});
`;

/** What a process is told to import. */
export const CLOCK_SHIM = `data:text/javascript,${encodeURIComponent(SOURCE)}`;
