import { z } from "zod";

export const MergeCandidatesParams = z.strictObject({});
export type MergeCandidatesParams = z.infer<typeof MergeCandidatesParams>;
