"use client";

import { createContext, use } from "react";

const FlowContext = createContext<string | null>(null);

/** Tells everything below which flow is drawn. */
export const FlowProvider = FlowContext;

/** The id of the flow that is drawn. */
export function useFlowId(): string {
  const flowId = use(FlowContext);
  if (flowId === null) throw new Error("useFlowId outside of a designer");
  return flowId;
}
