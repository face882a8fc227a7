"use client";

import { DECIDING_ROLES } from "@orderloom/schema/approval/check-chain";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ApprovalDetail } from "./approval-row.ts";
import styles from "./decision-bar.module.css";
import { useGiveRole } from "./use-give-role.ts";

/**
 * What an administrator can do where the right people are missing: give the role that is asked, to themselves or to
 * somebody else, or ask another role as well. Neither decides anything; both stand in the records under their name.
 */
export function HelpDecide({ approval }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals.help");
  const { language, personId } = useReader();
  const [role] = approval.askedRoles;
  const { people, give, isGiving } = useGiveRole(role ?? null);
  const label = role ? ROLE_LABELS[role][language] : "";
  const others = people.filter(({ id }) => id !== personId);
  return (
    <div className={styles.help}>
      {role && people.some(({ id }) => id === personId) && (
        <Button loading={isGiving} onClick={() => give(personId)}>
          {t("takeRole", { role: label })}
        </Button>
      )}
      {role && others.length > 0 && (
        <Select
          aria-label={t("giveRole", { role: label })}
          placeholder={t("giveRole", { role: label })}
          value={null}
          showSearch={{ optionFilterProp: "label" }}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen: string | null) => chosen && give(chosen)}
        />
      )}
      <HandOver approval={approval} />
    </div>
  );
}

function HandOver({ approval: { id: approvalId, askedRoles } }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals.help");
  const { language } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSettled = () => queryClient.invalidateQueries(trpc.approvals.pathFilter());
  const handOver = useMutation(trpc.approvals.handOver.mutationOptions({ onError, onSettled }));
  const roles = DECIDING_ROLES.filter((role) => !askedRoles.includes(role));
  return (
    <Select
      aria-label={t("handOver")}
      placeholder={t("handOver")}
      value={null}
      loading={handOver.isPending}
      options={roles.map((value) => ({ value, label: ROLE_LABELS[value][language] }))}
      onChange={(role: (typeof roles)[number] | null) => role && handOver.mutate({ approvalId, role })}
    />
  );
}
