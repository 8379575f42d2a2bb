import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import type { ReactNode } from 'react';

/** The picture of each destination, by its path. */
export const icons: Readonly<Record<string, ReactNode>> = {
  '/nhan-su': <TeamOutlined />,
  '/don-vi': <ApartmentOutlined />,
  '/nguoi-dung': <IdcardOutlined />,
  '/nhat-ky': <AuditOutlined />,
};
