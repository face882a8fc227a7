"use client";

import { LIMITS } from "@orderloom/schema/limits";
import type { Role } from "@orderloom/schema/role";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Checkbox, Form, Input, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { Link } from "./link-dialog.tsx";
import { RolesSelect } from "./roles-select.tsx";

type Props = { onClose: () => void; onInvited: (link: Link) => void };
type Values = { name: string; email: string; roles: Role[]; mail?: boolean };

/** Asks whom to invite, and makes the link. */
export function InviteDialog({ onClose, onInvited }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const mayMail = useQuery(trpc.people.mayMail.queryOptions());
  const invite = useMutation(
    trpc.people.invite.mutationOptions({
      onSuccess: (link) => {
        void queryClient.invalidateQueries(trpc.people.pathFilter());
        onClose();
        onInvited(link);
      },
    }),
  );
  const rules = [{ required: true, message: t("common.required") }];
  return (
    <Modal
      open
      title={t("people.invite")}
      okText={t("people.submitInvite")}
      cancelText={t("common.cancel")}
      confirmLoading={invite.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t("people.inviteText")}</p>
      {invite.error && <FailureNote error={invite.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ mail: true }}
        onFinish={({ mail = false, ...wanted }) => invite.mutate({ ...wanted, mail })}
      >
        <Form.Item name="name" label={t("people.name")} rules={rules}>
          <Input maxLength={LIMITS.nameChars} autoFocus />
        </Form.Item>
        <Form.Item
          name="email"
          label={t("people.email")}
          rules={[...rules, { type: "email", message: t("paramsForm.issues.email") }]}
        >
          <Input type="email" maxLength={320} />
        </Form.Item>
        <Form.Item name="roles" label={t("people.roles")} extra={t("people.rolesHint")} rules={rules}>
          <RolesSelect />
        </Form.Item>
        {mayMail.data && (
          <Form.Item name="mail" valuePropName="checked" style={{ marginBottom: 0 }}>
            <Checkbox>{t("people.alsoMail")}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
