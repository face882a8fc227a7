"use client";

import { Json, type JsonObject } from "@orderloom/schema/json";
import type { InputType, RunInputs } from "@orderloom/schema/run/run-input";
import { Form, Input, InputNumber, Segmented } from "antd";
import { useTranslations } from "next-intl";

/** A field for each input that a start asks for, inside a form whose values stand under `inputs`. */
export function InputFields({ inputs }: { inputs: RunInputs }) {
  return Object.entries(inputs).map(([name, type]) => <InputField key={name} name={name} type={type} />);
}

function InputField({ name, type }: { name: string; type: InputType }) {
  const t = useTranslations();
  const required = { required: true, message: t("common.required") };
  const isJson = (_: unknown, value: unknown) =>
    value === undefined || value === "" || readJson(value) !== undefined
      ? Promise.resolve()
      : Promise.reject(new Error(t("operate.notJson")));
  const rules = type === "json" ? [required, { validator: isJson }] : [required];
  return (
    <Form.Item name={["inputs", name]} label={name} rules={rules} {...(type === "boolean" && { initialValue: false })}>
      <Control type={type} />
    </Form.Item>
  );
}

type ControlProps = {
  readonly type: InputType;
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: () => void;
};

/** The form hands value and change over; each control takes them as it is. */
function Control({ type, ...field }: ControlProps) {
  const t = useTranslations("start");
  switch (type) {
    case "number":
      return <InputNumber {...field} />;
    case "boolean":
      return (
        <Segmented
          {...field}
          options={[
            { value: true, label: t("yes") },
            { value: false, label: t("no") },
          ]}
        />
      );
    case "json":
      return (
        <Input.TextArea
          {...field}
          autoSize={{ minRows: 2, maxRows: 10 }}
          spellCheck={false}
          placeholder={t("jsonExample")}
        />
      );
    case "text":
      return <Input {...field} maxLength={2_000} />;
  }
}

/** What the form holds as the inputs that are sent: texts of JSON are read. */
export function inputsOf(declared: RunInputs, given: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, type]): [string, Json][] => {
      const value = type === "json" ? readJson(given[name]) : Json.safeParse(given[name]).data;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readJson(text: unknown): Json | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
