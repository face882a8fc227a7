import { ForEachParams } from "../for-each/params.ts";
import { SubFlowParams } from "../sub-flow/params.ts";

/** A list as “For each” takes it, and a flow as “Sub-flow” calls it. */
export const ForEachParallelParams = ForEachParams.extend(SubFlowParams.shape);
export type ForEachParallelParams = (typeof ForEachParallelParams)["_output"];
