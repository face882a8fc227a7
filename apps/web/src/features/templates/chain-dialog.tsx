"use client";

import { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { ChainForm } from "@orderloom/templates/frame/template";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { ParamsForm } from "../../ui/params-form/params-form.tsx";
import { useParamErrors } from "../../ui/params-form/use-param-errors.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./deploy.module.css";

type Props = { readonly form: ChainForm; readonly onMade: (chainId: string) => void; readonly onClose: () => void };

/** Makes an approval chain that fits the template, by the few things that differ from house to house. */
export function ChainDialog({ form, onMade, onClose }: Props) {
  const t = useTranslations();
  const { language } = useReader();
  const nameId = useId();
  const [name, setName] = useState(form.name[language]);
  const [wish, setWish] = useState(() => JsonObject.parse(form.initial));
  const errors = useWishErrors(form, wish);
  const { make, error, busy } = useMakeChain(onMade);
  const ok = () => {
    const parsed = form.wish.safeParse(wish);
    if (parsed.success && name.trim() !== "") make({ name: name.trim(), definition: form.make(parsed.data) });
  };
  return (
    <Modal
      open
      title={t("templates.makeChain")}
      okText={t("common.create")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: Object.keys(errors).length > 0 || name.trim() === "" }}
      confirmLoading={busy}
      onOk={ok}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p className={styles.hint}>{t("templates.makeChainText")}</p>
        {error ? <FailureNote error={error} /> : null}
        <div>
          <label htmlFor={nameId} className={styles.label}>
            {t("templates.chainName")}
          </label>
          <Input
            id={nameId}
            value={name}
            maxLength={LIMITS.nameChars}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <ParamsForm
          schema={form.wish}
          labels={form.labels}
          value={wish}
          onChange={setWish}
          errors={errors}
          language={language}
        />
      </div>
    </Modal>
  );
}

function useWishErrors(form: ChainForm, wish: JsonObject): Readonly<Record<string, string>> {
  const { language } = useReader();
  const missing = useParamErrors(form.wish, wish);
  const parsed = form.wish.safeParse(wish);
  const refused = parsed.success ? form.check(parsed.data) : [];
  return { ...missing, ...Object.fromEntries(refused.map(({ path, text }) => [path, text[language]])) };
}

function useMakeChain(onMade: (chainId: string) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { language } = useReader();
  const create = useMutation(
    trpc.chains.create.mutationOptions({
      onSuccess: async ({ chainId }) => {
        await queryClient.invalidateQueries(trpc.chains.pathFilter());
        onMade(chainId);
      },
    }),
  );
  const make = ({ name, definition }: { name: string; definition: ReturnType<ChainForm["make"]> }) =>
    create.mutate({ name: { zh: "", en: "", [language]: name }, definition });
  return { make, error: create.error, busy: create.isPending };
}
