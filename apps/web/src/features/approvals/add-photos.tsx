"use client";

import CameraOutlined from "@ant-design/icons/CameraOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useAddPhotos } from "./use-add-photos.ts";

type Props = { readonly approvalId: string; readonly given: number; readonly required: boolean };

/** Gives photos of evidence, from the camera of a phone or from files. */
export function AddPhotos({ approvalId, given, required }: Props) {
  const t = useTranslations("approvals.photos");
  const field = useRef<HTMLInputElement>(null);
  const { add, sending } = useAddPhotos(approvalId);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        hidden
        aria-label={t("choose")}
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <Button
        icon={<CameraOutlined aria-hidden />}
        loading={sending > 0}
        disabled={given >= LIMITS.photosPerLevel}
        onClick={() => field.current?.click()}
      >
        {sending > 0 ? t("sending", { count: String(sending) }) : t(required && given === 0 ? "addRequired" : "add")}
      </Button>
    </>
  );
}
