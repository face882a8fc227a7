"use client";

import type { Role } from "@orderloom/schema/role";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

type Person = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** The people who can sign in and lack a role, and the way to give it to one of them. */
export function useGiveRole(role: Role | null) {
  const t = useTranslations("approvals.help");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { message } = App.useApp();
  const onError = useSayFailure();
  const { data } = useQuery(trpc.people.list.queryOptions({}, { enabled: role !== null }));
  const setRoles = useMutation(trpc.people.setRoles.mutationOptions({ onError }));
  const people: readonly Person[] =
    role === null
      ? []
      : (data ?? []).filter((person) => person.active && person.joined && !person.roles.includes(role));
  const give = (personId: string) => {
    const person = people.find(({ id }) => id === personId);
    if (!person || role === null) return;
    setRoles.mutate(
      { personId, roles: [...person.roles, role] },
      {
        onSuccess: () => {
          void message.success(t("given", { name: person.name }));
          void queryClient.invalidateQueries();
          // One's own rights are part of the page.
          router.refresh();
        },
      },
    );
  };
  return { people, give, isGiving: setRoles.isPending };
}
