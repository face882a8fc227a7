"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import type { JsonObject } from "@orderloom/schema/json";
import { inLanguage } from "@orderloom/schema/language";
import { INSTALLATION_MAIL_ID } from "@orderloom/schema/mail";
import { pathOf } from "@orderloom/schema/order/custom-field";
import { customPath } from "@orderloom/schema/order/custom-value";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../shell/reader-provider.tsx";
import { useTRPC } from "../trpc/client.tsx";
import type { Choice, ChoiceKind, Choices } from "../ui/params-form/choices.tsx";

/** The lists that forms choose from; who may not read a list gets it empty. Asked only for the kind that is needed. */
export function useServerChoices(kind: ChoiceKind, meta: JsonObject): Choices {
  const trpc = useTRPC();
  const t = useTranslations("paramsForm");
  const { language } = useReader();
  const mayReadPeople = useMay("person.read");
  const mayReadChains = useMay("chain.read");
  const mayReadConnections = useMay("connection.read");
  const mayReadFlows = useMay("flow.read");

  const people = useQuery(trpc.people.choices.queryOptions(undefined, { enabled: kind === "person" && mayReadPeople }));
  const chains = useQuery(trpc.chains.choices.queryOptions(undefined, { enabled: kind === "chain" && mayReadChains }));
  const shops = useQuery(trpc.shops.list.queryOptions(undefined, { enabled: kind === "shop" && mayReadConnections }));
  const connections = useQuery(
    trpc.connections.list.queryOptions(undefined, { enabled: kind === "connection" && mayReadConnections }),
  );

  const flows = useQuery(trpc.flows.callable.queryOptions(undefined, { enabled: kind === "flow" && mayReadFlows }));

  const calendars = useQuery(
    trpc.calendars.choices.queryOptions(undefined, { enabled: kind === "calendar" && mayReadFlows }),
  );

  const fields = useFieldChoices(kind === "custom-field");

  switch (kind) {
    case "custom-field":
      return fields;
    case "calendar":
      return choices(calendars, ({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
    case "flow":
      return choices(flows, ({ id, name }) => ({ value: id, label: name }));
    case "person":
      return choices(people, ({ id, name, email }) => ({ value: id, label: name, note: email }));
    case "chain":
      return choices(chains, ({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
    case "shop":
      return choices(shops, ({ id, name, channel }) => ({
        value: id,
        label: name,
        note: inLanguage(CHANNEL_LABELS[channel], language),
      }));
    case "connection": {
      const wanted = meta.connectionType;
      const fitting = connections.data?.filter((connection) => wanted === undefined || connection.type === wanted);
      const found = choices({ ...connections, data: fitting }, ({ id, name, type }) => ({
        value: id,
        label: name,
        note: connectionType(type)?.labels.title[language] ?? type,
      }));
      const standard = { value: INSTALLATION_MAIL_ID, label: t("installationMail"), note: t("installationMailNote") };
      return wanted === "mail" ? { ...found, items: [standard, ...found.items] } : found;
    }
  }
}

type Answer<Row> = { readonly data: readonly Row[] | undefined; readonly isLoading: boolean };

function choices<Row>({ data, isLoading }: Answer<Row>, toChoice: (row: Row) => Choice): Choices {
  return { items: (data ?? []).map(toChoice), loading: isLoading };
}

/** The fields that administrators defined and flows may set: nothing personal. */
function useFieldChoices(isWanted: boolean): Choices {
  const trpc = useTRPC();
  const { language } = useReader();
  const mayRead = useMay("order.read");
  const saved = useQuery(trpc.fields.list.queryOptions(undefined, { enabled: isWanted && mayRead }));
  const open = saved.data?.filter(({ field }) => !field.retired && !field.personal);
  return choices({ ...saved, data: open }, ({ field }) => ({
    value: customPath(pathOf(field)),
    label: inLanguage(field.label, language),
    note: field.key,
  }));
}
