"use client";

import {
  NUMBER_RESETS,
  type NumberRule,
  numberHead,
  numberRuleProblems,
  orderNumber,
} from "@orderloom/schema/order/number-rule";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { NumberParts } from "./number-parts.tsx";
import styles from "./settings.module.css";
import { useChangeSettings } from "./use-change-settings.ts";

type Props = { readonly rule: NumberRule; readonly zone: string };

/** How new orders are numbered; tried out here before it holds. */
export function NumbersSection({ rule, zone }: Props) {
  // What somebody else saved meanwhile takes the place of what is being tried.
  return <NumbersForm key={JSON.stringify(rule)} rule={rule} zone={zone} />;
}

function NumbersForm({ rule: kept, zone }: Props) {
  const t = useTranslations("settings.numbers");
  const change = useChangeSettings();
  const [rule, setRule] = useState(kept);
  const problems = numberRuleProblems(rule);
  const isChanged = JSON.stringify(rule) !== JSON.stringify(kept);
  const hasShop = rule.parts.some(({ type }) => type === "shop");
  return (
    <Section title={t("title")} text={t("text")}>
      <Form layout="vertical">
        <Form.Item label={t("preview")}>
          <Preview rule={rule} zone={zone} />
        </Form.Item>
        <Form.Item label={t("parts")}>
          <NumberParts parts={rule.parts} onChange={(parts) => setRule({ ...rule, parts: [...parts] })} />
        </Form.Item>
        <Form.Item label={t("digits")} htmlFor="numbers-digits" extra={t("digitsMeans")}>
          <InputNumber
            id="numbers-digits"
            value={rule.digits}
            min={3}
            max={12}
            precision={0}
            onChange={(digits) => digits !== null && setRule({ ...rule, digits })}
          />
        </Form.Item>
        <Form.Item label={t("reset")} htmlFor="numbers-reset">
          <Select
            id="numbers-reset"
            style={{ width: 200 }}
            value={rule.reset}
            options={NUMBER_RESETS.map((value) => ({ value, label: t(`resets.${value}`) }))}
            onChange={(reset) => setRule({ ...rule, reset })}
          />
        </Form.Item>
        {hasShop && <ShopCodes codes={rule.shopCodes} onChange={(shopCodes) => setRule({ ...rule, shopCodes })} />}
      </Form>
      {problems.map((problem) => (
        <Alert
          key={problem}
          type="warning"
          showIcon
          title={t(`problems.${problem}`)}
          className={styles.problem ?? ""}
        />
      ))}
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={!isChanged || problems.length > 0}
          onClick={() => change({ orderNumbers: rule })}
        >
          {t("save")}
        </Button>
        {isChanged && <Button onClick={() => setRule(kept)}>{t("undo")}</Button>}
      </div>
    </Section>
  );
}

const SHOWN = [123, 100_000];
const NO_SHOP = "00000000-0000-7000-8000-000000000001";

/** A number of today and one of a day with many orders, as the first shop's would be. */
function Preview({ rule, zone }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.orders.shops.queryOptions());
  const shop = data?.[0];
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date()).replaceAll("-", "");
  const { head } = numberHead(rule, { channel: shop?.channel ?? "TB", shopId: shop?.id ?? NO_SHOP, day });
  return (
    <output className={styles.numbers}>
      {SHOWN.map((sequence) => (
        <code key={sequence} className="ol-figures">
          {orderNumber(head, sequence, rule.digits)}
        </code>
      ))}
    </output>
  );
}

type CodesProps = {
  readonly codes: NumberRule["shopCodes"];
  readonly onChange: (codes: NumberRule["shopCodes"]) => void;
};

function ShopCodes({ codes, onChange }: CodesProps) {
  const t = useTranslations("settings.numbers");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.orders.shops.queryOptions());
  const set = (id: string, typed: string) => {
    const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
    const { [id]: _, ...others } = codes;
    onChange(code === "" ? others : { ...others, [id]: code });
  };
  return (
    <Form.Item label={t("shopCodes")} extra={t("shopCodesText")}>
      <ul className={styles.codes}>
        {data.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Input
              aria-label={`${t("shopCodes")}: ${name}`}
              value={codes[id] ?? ""}
              maxLength={8}
              placeholder={id.slice(-4).toUpperCase()}
              onChange={(event) => set(id, event.target.value)}
            />
          </li>
        ))}
      </ul>
    </Form.Item>
  );
}
