"use client";

import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { exponentOf } from "@orderloom/schema/money";
import type { LinesWish } from "@orderloom/schema/order/change-request";
import { Button, Checkbox, Form, Input, InputNumber } from "antd";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import styles from "./regroup.module.css";

/** A line that is to come, as it is typed: the price in whole units of the currency. */
export type AddedBox = {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly isGift?: boolean;
};

/** The line as it is asked for; `unit` is how many minor units are one of the currency. */
export function addedLine(
  { sku, name, quantity, unitPrice, isGift = false }: AddedBox,
  unit: number,
): z.infer<typeof LinesWish>["add"][number] {
  const kind = isGift ? "gift" : "product";
  return { kind, sku: sku.trim(), name: name.trim(), quantity, unitPrice: Math.round(unitPrice * unit) };
}

/** Lines that are to be added to the order. */
export function AddedLines({ currency }: { currency: string }) {
  const t = useTranslations("orderActs.changes");
  const common = useTranslations("common");
  const rules = [{ required: true, message: common("required") }];
  return (
    <fieldset className={styles.added}>
      <legend>{t("added")}</legend>
      <Form.List name="added">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className={styles.addedLine}>
                <Form.Item name={[name, "sku"]} rules={rules} noStyle>
                  <Input aria-label={t("sku")} placeholder={t("sku")} maxLength={64} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[name, "name"]} rules={rules} noStyle>
                  <Input aria-label={t("lineName")} placeholder={t("lineName")} maxLength={500} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[name, "quantity"]} rules={rules} noStyle>
                  <InputNumber aria-label={t("quantity")} min={0.0001} prefix="×" style={{ width: "100%" }} />
                </Form.Item>
                <Form.Item name={[name, "unitPrice"]} rules={rules} noStyle>
                  <InputNumber
                    aria-label={t("unitPrice")}
                    placeholder={t("unitPrice")}
                    min={0}
                    precision={exponentOf(currency)}
                    suffix={currency}
                    style={{ width: "100%" }}
                  />
                </Form.Item>
                <Form.Item name={[name, "isGift"]} valuePropName="checked" noStyle>
                  <Checkbox>{t("isGift")}</Checkbox>
                </Form.Item>
                <Button
                  type="text"
                  aria-label={t("removeLine")}
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              disabled={rows.length >= LIMITS.orderLines}
              onClick={() => add({ quantity: 1, unitPrice: 0 })}
            >
              {t("addLine")}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
