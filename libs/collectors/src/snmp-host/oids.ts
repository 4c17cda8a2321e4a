/** hrSystemProcesses. */
export const PROCESSES = '1.3.6.1.2.1.25.1.6.0';
/** svSvcEntry of LanMgr-Mib-II-MIB: services of Windows that are at work. */
export const WINDOWS_SERVICES = '1.3.6.1.4.1.77.1.2.3.1';
/** hrSWRunEntry: programs that run. */
export const PROGRAMS = '1.3.6.1.2.1.25.4.2.1';
/** zfsArcSize of TRUENAS-MIB, in kB: a cache that ZFS gives back, and that the kernel counts as used. */
export const ZFS_CACHE = '1.3.6.1.4.1.50536.1.3.1.0';
