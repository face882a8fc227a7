"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import type { PersonScope } from "./person-row.ts";

/** What somebody sees, in words. A shop that is not there any more is counted, not named. */
export function useScopeWords({ shopIds, warehouseIds }: PersonScope): { shops: string; warehouses: string } {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const choices = useQuery(trpc.people.scopeChoices.queryOptions(undefined, { enabled: shopIds !== null }));
  const named = (choices.data ?? []).filter(({ id }) => shopIds?.includes(id)).map(({ name }) => name);
  const shops = () => {
    if (shopIds === null) return t("allShops");
    if (shopIds.length === 0) return t("noShops");
    return named.length === shopIds.length
      ? named.join(t("listComma"))
      : t("someShops", { count: String(shopIds.length) });
  };
  const warehouses = () => {
    if (warehouseIds === null) return t("allWarehouses");
    return warehouseIds.length === 0 ? t("noWarehouses") : warehouseIds.join(t("listComma"));
  };
  return { shops: shops(), warehouses: warehouses() };
}
