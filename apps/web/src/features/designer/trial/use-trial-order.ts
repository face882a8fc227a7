"use client";

import type { Program } from "@orderloom/engine/program";
import type { FlowTest, Graph } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inLanguage } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ANY_SHOP, type TriedOrder, testOrder } from "../../../lib/trial/play-test.ts";
import type { TrialAnswers } from "../../../lib/trial/play-trial.ts";
import { sampleView, TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { RefundWish } from "../../../lib/trial/trial-scene.ts";
import { startOf, type TrialStart } from "../../../lib/trial/trial-start.ts";
import type { AppRouter } from "../../../server/router.ts";
import { useTRPC } from "../../../trpc/client.tsx";

const ORDER = "order:";
const TEST = "test:";
const RUN = "run:";

/** What is tried first. */
export const FIRST_SAMPLE = "ordinary";

/** What the address calls a run about no order. */
export const NO_ORDER = "none";

/** What the address calls a real order on the shelf. */
export function orderChoice(orderId: string): string {
  return `${ORDER}${orderId}`;
}

/** What the address calls a past run. */
export function runChoice(runId: string): string {
  return `${RUN}${runId}`;
}

/** Whether a choice brings its own event and answers. */
export function bringsAnswers(choice: string): boolean {
  return choice.startsWith(TEST) || choice.startsWith(RUN);
}

/** What the address calls a test of the flow. */
export function testChoice(testId: string): string {
  return `${TEST}${testId}`;
}

/** The test that is chosen, or null where an order is. */
export function chosenTest(choice: string, graph: Graph): FlowTest | null {
  const id = choice.startsWith(TEST) ? choice.slice(TEST.length) : null;
  return graph.trials?.tests.find((test) => test.id === id) ?? null;
}

/** What is tried. `name` is what a test of it would be called; start and answers are null where it brings none. */
export type TrialOrder = TriedOrder & {
  readonly name: string;
  readonly invented: boolean;
  readonly start: TrialStart | null;
  readonly answers: TrialAnswers | null;
  /** The run that it is taken from. */
  readonly run: RunScene | null;
};

type RunScene = inferRouterOutputs<AppRouter>["runs"]["scene"];

type Choice = { readonly choice: string; readonly test: FlowTest | null; readonly program: Program | null };

/** The order that is tried: of a test, of a past run, one of the shelf, or a real one as this person may see it. */
export function useTrialOrder({ choice, test, program }: Choice): { order: TrialOrder | null; error: unknown } {
  const trpc = useTRPC();
  const t = useTranslations("trial");
  const language = useLocale();
  const orderId = idIn(choice, ORDER);
  const runId = idIn(choice, RUN);
  const real = useQuery(
    trpc.orders.get.queryOptions({ orderId: orderId ?? ANY_SHOP }, { enabled: orderId !== undefined, retry: 1 }),
  );
  const scene = useQuery(
    trpc.runs.scene.queryOptions({ runId: runId ?? ANY_SHOP }, { enabled: runId !== undefined, retry: 1 }),
  );
  const order = useMemo((): TrialOrder | null => {
    if (test) {
      const read = testOrder(test, program);
      return read && { ...PLAIN, ...read, name: test.name, start: startOf(test), answers: test.answers };
    }
    if (choice === NO_ORDER) return { ...PLAIN, view: null, name: t("noOrder") };
    if (runId !== undefined) {
      if (!scene.data) return null;
      const no = scene.data.order?.facts.orderNo;
      return ofRun(scene.data, no === undefined ? t("runNameNoOrder") : t("runName", { no }));
    }
    if (orderId !== undefined) return real.data ? ofOrder(real.data) : null;
    const sample = TRIAL_SAMPLES.find(({ id }) => id === choice) ?? TRIAL_SAMPLES[0];
    if (!sample) return null;
    const view = sampleView(sample, program?.triggers[0]?.spec.shopIds?.[0] ?? ANY_SHOP);
    return { ...PLAIN, view, name: inLanguage(sample.name, language), invented: true };
  }, [choice, test, program, runId, scene.data, orderId, real.data, language, t]);
  return { order, error: runId === undefined ? real.error : scene.error };
}

const PLAIN = { refund: null, invented: false, start: null, answers: null, run: null } as const;

function idIn(choice: string, head: string): Id | undefined {
  return Id.safeParse(choice.startsWith(head) ? choice.slice(head.length) : "").data;
}

type Real = NonNullable<RunScene["order"]>;

function ofOrder({ facts, lines, private: personal }: Real): TrialOrder {
  return { ...PLAIN, view: { facts, lines, doc: {}, private: personal, refunds: [] }, name: facts.orderNo };
}

function ofRun(run: RunScene, name: string): TrialOrder {
  const { event, start, answers, refund, order } = run;
  const wish = refund && { ...refund, reasonCode: refund.reasonCode ?? undefined };
  const tried = order ? ofOrder(order) : { ...PLAIN, view: null };
  const began = startOf({ event, ...(start && { start }) });
  return { ...tried, name, start: began, answers, refund: RefundWish.safeParse(wish).data ?? null, run };
}
