"use client";

import { type CountFile, readCountFile } from "@orderloom/schema/stock/stock-count";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";

type Values = { readonly warehouse: string; readonly reference: string };

/** Takes a file of what a warehouse counted and holds it against the ledger as it is now. */
export function CountDialog({ onDone, onClose }: { onDone: (countId: string) => void; onClose: () => void }) {
  const t = useTranslations("stock.counts");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<CountFile | null>(null);
  const warehouses = useQuery(trpc.stock.warehouses.queryOptions());
  const compare = useMutation(
    trpc.stock.counts.compare.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries(trpc.stock.pathFilter());
        onDone(id);
        onClose();
      },
    }),
  );
  const rules = [{ required: true, whitespace: true, message: common("required") }];
  return (
    <Modal
      open
      title={t("add")}
      okText={t("compare")}
      cancelText={common("cancel")}
      okButtonProps={{ disabled: !file || file.lines.length === 0 }}
      confirmLoading={compare.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {compare.error && <FailureNote error={compare.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reference: new Date().toISOString().slice(0, 10) }}
        onFinish={(values) =>
          file && compare.mutate({ ...values, countedAt: new Date().toISOString(), lines: [...file.lines] })
        }
      >
        <Form.Item name="warehouse" label={t("warehouse")} rules={rules}>
          <Select
            options={(warehouses.data ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
        </Form.Item>
        <Form.Item name="reference" label={t("reference")} extra={t("referenceHelp")} rules={rules}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label={t("file")} extra={t("fileHelp")} htmlFor="count-file">
          <input
            id="count-file"
            type="file"
            accept=".csv,.tsv,.txt"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) void chosen.text().then((text) => setFile(readCountFile(text)));
            }}
          />
        </Form.Item>
        {file && (
          <p role="status">
            {t("read", { count: String(file.lines.length) })}
            {file.badRows.length > 0 && ` ${t("badRows", { rows: file.badRows.slice(0, 20).join(", ") })}`}
          </p>
        )}
      </Form>
    </Modal>
  );
}
