import { compileMachine, type Machine } from "@orderloom/schema/order/state-machine";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";

/** How orders of each type move that has a machine of its own; none until they are read, or for who may not see orders. */
export function useMachines(): ReadonlyMap<string, Machine> {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.machines.list.queryOptions(undefined, { enabled: useMay("order.read") }));
  return useMemo(
    () =>
      new Map(
        data?.flatMap(({ orderType, number, machine }) =>
          machine ? [[orderType, compileMachine(machine, number)] as const] : [],
        ),
      ),
    [data],
  );
}
