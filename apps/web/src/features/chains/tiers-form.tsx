"use client";

import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { LIMITS } from "@orderloom/schema/limits";
import { formatMoney } from "@orderloom/schema/money";
import { Button, Checkbox, Select, Switch } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { currencyOptions } from "../../ui/params-form/currency-options.ts";
import { AmountInput } from "./amount-input.tsx";
import type { ChainPersonRow } from "./chain-row.ts";
import type { ChainEdit } from "./edit-chain.ts";
import { levelWords } from "./level-words.ts";
import { ProblemText } from "./problem-text.tsx";
import styles from "./tiers-form.module.css";
import { useNameOf } from "./use-name-of.ts";

type Props = {
  readonly definition: ChainDefinition;
  readonly people: readonly ChainPersonRow[];
  readonly edit: (edit: ChainEdit) => void;
};

/** From which amount on which levels are asked. */
export function TiersForm({ definition, people, edit }: Props) {
  const t = useTranslations("chains.tiers");
  const { currency, language } = useReader();
  const { tiers } = definition;
  const switchId = useId();
  return (
    <>
      <div className={styles.switch}>
        <Switch
          id={switchId}
          checked={tiers !== null}
          onChange={(on) => edit(on ? { type: "startTiers", currency } : { type: "endTiers" })}
        />
        <label htmlFor={switchId}>{t("on")}</label>
        {tiers && (
          <Select
            aria-label={t("currency")}
            value={tiers.currency}
            options={currencyOptions(language)}
            optionRender={(option) => option.data.note}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: "note" }}
            onChange={(next) => edit({ type: "setCurrency", currency: next })}
          />
        )}
      </div>
      {tiers && (
        <>
          <ol className={styles.tiers}>
            {tiers.steps.map((_, index) => (
              // A tier has nothing of its own to be known by but its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <TierRow key={index} index={index} {...{ definition, people, edit }} />
            ))}
          </ol>
          <Button
            icon={<PlusOutlined />}
            disabled={tiers.steps.length >= LIMITS.chainTiers}
            onClick={() => edit({ type: "addTier" })}
          >
            {t("add")}
          </Button>
        </>
      )}
    </>
  );
}

function TierRow({ definition: { levels, tiers }, index, people, edit }: Props & { readonly index: number }) {
  const t = useTranslations("chains.tiers");
  const { language } = useReader();
  const nameOf = useNameOf(people);
  const step = tiers?.steps[index];
  if (!tiers || !step) return null;
  const below = tiers.steps[index + 1]?.from;
  const number = String(index + 1);
  const end =
    below === undefined
      ? t("open")
      : t("below", { amount: formatMoney({ minor: below, currency: tiers.currency }, language) });
  return (
    <li className={styles.tier}>
      <span className={styles.bounds}>
        {index === 0 ? (
          <span className="ol-figures">{formatMoney({ minor: 0, currency: tiers.currency }, language)}</span>
        ) : (
          <AmountInput
            label={t("from", { number })}
            minor={step.from}
            currency={tiers.currency}
            onChange={(from) => edit({ type: "changeTier", index, change: { from } })}
          />
        )}
        <span>{end}</span>
      </span>
      <Checkbox.Group
        value={[...step.levels]}
        options={levels.map((level) => ({ value: level.id, label: levelWords(level, { language, nameOf }) }))}
        onChange={(chosen) => edit({ type: "changeTier", index, change: { levels: chosen } })}
      />
      {step.levels.length === 0 && <span className={styles.free}>{t("free")}</span>}
      {index > 0 && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("remove", { number })}
          onClick={() => edit({ type: "removeTier", index })}
        />
      )}
      <ProblemText path={`tiers.steps.${index}`} />
    </li>
  );
}
