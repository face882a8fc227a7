"use client";

import type { CustomField } from "@orderloom/schema/order/custom-field";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";

const NONE: readonly CustomField[] = [];

/** The fields that administrators defined, those no longer offered among them; none while they are being read. */
export function useCustomFields(): readonly CustomField[] {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.fields.list.queryOptions(undefined, {
      enabled: useMay("order.read"),
      staleTime: STALE_MS,
      select: (saved) => saved.map(({ field }) => field),
    }),
  );
  return data ?? NONE;
}

/** A change is told of at once; this is for who missed it. */
const STALE_MS = 60_000;
