"use client";

import type { Role } from "@orderloom/schema/role";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { PersonRow } from "./person-row.ts";
import { RolesSelect } from "./roles-select.tsx";

/** Changes what a person is; it counts from their next click on. */
export function RolesDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [roles, setRoles] = useState<Role[]>([...person.roles]);
  const onSuccess = () => {
    void queryClient.invalidateQueries(trpc.people.pathFilter());
    onClose();
  };
  const save = useMutation(trpc.people.setRoles.mutationOptions({ onSuccess }));
  return (
    <Modal
      open
      title={`${t("people.editRoles")} · ${person.name}`}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ personId: person.id, roles })}
      onCancel={onClose}
    >
      {save.error && <FailureNote error={save.error} />}
      <Form layout="vertical">
        <Form.Item label={t("people.roles")} htmlFor="person-roles" extra={t("people.rolesHint")}>
          <RolesSelect id="person-roles" value={roles} onChange={setRoles} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
