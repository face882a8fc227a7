"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { connectionType } from "@orderloom/nodes/connection-types";
import type { Template } from "@orderloom/templates/frame/template";
import { Button, Drawer } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CreateConnectionForm } from "../../lib/create-connection/create-connection-form.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import type { WidgetProps, Widgets } from "../../ui/params-form/widget-props.ts";
import { ChainWidget, ConnectionWidget } from "../../ui/params-form/widgets/server-select.tsx";
import { ChainDialog } from "./chain-dialog.tsx";

/** The pickers of a template's form: what is not there yet is made beside them, by those who may. */
export function makingWidgets(template: Template): Widgets {
  return { chain: (props) => <ChainField {...props} template={template} />, connection: ConnectionField };
}

function ChainField({ template, ...props }: WidgetProps & { template: Template }) {
  const t = useTranslations("templates");
  const mayMake = useMay("chain.edit");
  const [making, setMaking] = useState(false);
  const done = (chainId: string) => {
    props.onChange(chainId);
    setMaking(false);
  };
  return (
    <>
      <ChainWidget {...props} />
      {mayMake && <MakeButton text={t("makeChain")} disabled={props.disabled} onClick={() => setMaking(true)} />}
      {making && <ChainDialog form={template.chain} onMade={done} onClose={() => setMaking(false)} />}
    </>
  );
}

function ConnectionField(props: WidgetProps) {
  const t = useTranslations("templates");
  const { language } = useReader();
  const mayMake = useMay("connection.edit");
  const [making, setMaking] = useState(false);
  const { connectionType: wanted } = props.field.meta;
  const kind = typeof wanted === "string" ? connectionType(wanted) : undefined;
  const done = (connectionId: string) => {
    props.onChange(connectionId);
    setMaking(false);
  };
  return (
    <>
      <ConnectionWidget {...props} />
      {kind && mayMake && (
        <MakeButton
          text={t("makeConnection", { type: kind.labels.title[language] })}
          disabled={props.disabled}
          onClick={() => setMaking(true)}
        />
      )}
      {kind && making && (
        <Drawer
          open
          size={480}
          title={t("makeConnection", { type: kind.labels.title[language] })}
          mask={{ closable: false }}
          onClose={() => setMaking(false)}
        >
          <CreateConnectionForm kind={kind} onClose={() => setMaking(false)} onMade={done} />
        </Drawer>
      )}
    </>
  );
}

function MakeButton({ text, disabled, onClick }: { text: string; disabled: boolean; onClick: () => void }) {
  return (
    <Button type="link" size="small" icon={<PlusOutlined />} disabled={disabled} style={FLUSH} onClick={onClick}>
      {text}
    </Button>
  );
}

/** The text stands under the control, not a button's padding further in. */
const FLUSH = { marginTop: 4, paddingInline: 0 } as const;
