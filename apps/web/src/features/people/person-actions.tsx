"use client";

import MoreOutlined from "@ant-design/icons/MoreOutlined";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { Link } from "./link-dialog.tsx";
import type { PersonRow } from "./person-row.ts";

type Props = { person: PersonRow; onEditRoles: (person: PersonRow) => void; onLink: (link: Link) => void };

/** What an administrator can do to a person. */
export function PersonActions({ person, onEditRoles, onLink }: Props) {
  const t = useTranslations();
  const { modal } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.people.pathFilter());
  const setActive = useMutation(trpc.people.setActive.mutationOptions({ onSuccess, onError }));
  const renew = useMutation(trpc.people.renewInvite.mutationOptions({ onSuccess: onLink, onError }));
  const passwordLink = useMutation(trpc.people.createPasswordLink.mutationOptions({ onSuccess: onLink, onError }));
  const { id: personId, name } = person;
  const deactivate = () =>
    modal.confirm({
      title: t("people.deactivateTitle", { name }),
      content: t("people.deactivateText"),
      okText: t("people.deactivate"),
      okButtonProps: { danger: true },
      cancelText: t("common.cancel"),
      onOk: () => setActive.mutateAsync({ personId, active: false }).catch(() => undefined),
    });
  const linkItem = () =>
    person.joined
      ? { key: "password", label: t("people.passwordLink"), onClick: () => passwordLink.mutate({ personId }) }
      : { key: "link", label: t("people.newLink"), onClick: () => renew.mutate({ personId }) };
  const items = [
    { key: "roles", label: t("people.editRoles"), onClick: () => onEditRoles(person) },
    ...(person.active ? [linkItem()] : []),
    person.active
      ? { key: "off", label: t("people.deactivate"), danger: true, onClick: deactivate }
      : { key: "on", label: t("people.reactivate"), onClick: () => setActive.mutate({ personId, active: true }) },
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("people.more", { name })} />
    </Dropdown>
  );
}
