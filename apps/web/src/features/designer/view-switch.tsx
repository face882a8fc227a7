"use client";

import ApartmentOutlined from "@ant-design/icons/ApartmentOutlined";
import UnorderedListOutlined from "@ant-design/icons/UnorderedListOutlined";
import { Alert, Button, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDesignerState } from "./store/designer-context.tsx";
import type { DesignerView } from "./use-designer-view.ts";

type Props = { readonly view: DesignerView; readonly onView: (view: DesignerView) => void };

/** Canvas or outline. */
export function ViewSwitch({ view, onView }: Props) {
  const t = useTranslations("designer.view");
  return (
    <Segmented<DesignerView>
      size="small"
      aria-label={t("label")}
      value={view}
      onChange={onView}
      options={[
        { value: "canvas", icon: <ApartmentOutlined />, label: t("canvas") },
        { value: "outline", icon: <UnorderedListOutlined />, label: t("outline") },
      ]}
    />
  );
}

/** A canvas of more cards than this is hard to find one's way on. */
const MANY_NODES = 300;

/** Tells that a large flow has an outline, until it is used or put away. */
export function OfferOutline({ onView }: Pick<Props, "onView">) {
  const t = useTranslations("designer.view");
  const [isPutAway, setPutAway] = useState(false);
  const count = useDesignerState(({ graph }) => graph.nodes.length);
  if (count <= MANY_NODES || isPutAway) return null;
  return (
    <Alert
      banner
      type="info"
      title={t("offer", { count })}
      closable={{ onClose: () => setPutAway(true), "aria-label": t("putAway") }}
      action={
        <Button size="small" onClick={() => onView("outline")}>
          {t("openOutline")}
        </Button>
      }
    />
  );
}
