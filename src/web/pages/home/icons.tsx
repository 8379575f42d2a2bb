import AlertOutlined from '@ant-design/icons/AlertOutlined';
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BookOutlined from '@ant-design/icons/BookOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined';
import CreditCardOutlined from '@ant-design/icons/CreditCardOutlined';
import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined';
import CheckSquareOutlined from '@ant-design/icons/CheckSquareOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import ReloadOutlined from '@ant-design/icons/ReloadOutlined';
import ExperimentOutlined from '@ant-design/icons/ExperimentOutlined';
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined';
import GiftOutlined from '@ant-design/icons/GiftOutlined';
import HddOutlined from '@ant-design/icons/HddOutlined';
import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import LineChartOutlined from '@ant-design/icons/LineChartOutlined';
import LockOutlined from '@ant-design/icons/LockOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import SwapOutlined from '@ant-design/icons/SwapOutlined';
import TableOutlined from '@ant-design/icons/TableOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import UploadOutlined from '@ant-design/icons/UploadOutlined';
import BankOutlined from '@ant-design/icons/BankOutlined';
import FileProtectOutlined from '@ant-design/icons/FileProtectOutlined';
import NotificationOutlined from '@ant-design/icons/NotificationOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined';
import type { ReactNode } from 'react';

/** The picture of each destination, by its path. */
export const icons: Readonly<Record<string, ReactNode>> = {
  '/me': <CalendarOutlined />,
  '/decisions': <CarryOutOutlined />,
  '/director': <LineChartOutlined />,
  '/hr': <InboxOutlined />,
  '/hr/bang-cong': <TableOutlined />,
  '/hr/chot-thang': <LockOutlined />,
  '/hr/lich-lam-viec': <ScheduleOutlined />,
  '/hr/ngay-le': <GiftOutlined />,
  '/nghi-van-the': <SwapOutlined />,
  '/hr/dieu-chinh': <EditOutlined />,
  '/hr/tinh-lai': <ReloadOutlined />,
  '/hr/nhap': <UploadOutlined />,
  '/phan-anh': <FileSearchOutlined />,
  '/hr/gio-linh-hoat': <ClockCircleOutlined />,
  '/hr/xac-nhan-ngay': <FileDoneOutlined />,
  '/inspect': <CheckSquareOutlined />,
  '/kiem-chung': <SafetyCertificateOutlined />,
  '/nhan-su': <TeamOutlined />,
  '/don-vi': <ApartmentOutlined />,
  '/co-quan-cu': <BankOutlined />,
  '/co-quan': <SolutionOutlined />,
  '/yeu-cau-du-lieu': <FileProtectOutlined />,
  '/thong-bao-du-lieu': <NotificationOutlined />,
  '/thiet-bi': <HddOutlined />,
  '/the-la': <CreditCardOutlined />,
  '/cach-ly': <FieldTimeOutlined />,
  '/su-co': <AlertOutlined />,
  '/quy-tac': <BookOutlined />,
  '/thu-truoc': <ExperimentOutlined />,
  '/luu-tru': <DatabaseOutlined />,
  '/nguoi-dung': <IdcardOutlined />,
  '/admin': <SettingOutlined />,
  '/nhat-ky': <AuditOutlined />,
};
