/** What a person said of a call of unknown outcome: it took effect, or not and is made again, or not and has failed. */
export const CALL_DECISIONS = ["happened", "again", "failed"] as const;
export type CallDecision = (typeof CALL_DECISIONS)[number];
