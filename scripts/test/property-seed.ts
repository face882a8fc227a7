import fc from "fast-check";

/**
 * Properties draw the same examples on every machine, so that a change is judged by what it changed. Other examples
 * are drawn with another seed: `ORDERLOOM_SEED=7 npm run check -- --only=unit`. A counterexample found that way is
 * written down as an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.ORDERLOOM_SEED ?? 1) });
