"""Readers without hardware: run as `umockdev-wrapper /usr/bin/python3 testbed.py <command ...>`.

Starts the command with a mocked /dev and /sys, and obeys JSON lines on its input:
  {"op": "plug", "node": "hidraw0", "vendor": "FFFF", "product": "0035", "port": "1-2", "interface": 0}
  {"op": "report", "node": "hidraw0", "hex": "00001e0000000000"}
  {"op": "unplug", "node": "hidraw0"} (a name can be used once)   {"op": "child", "line": "stop"}
and answers each with {"done": <op>}. When its input ends, or anything fails, the command is ended too.
"""
import fcntl
import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
import time

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import GLib, UMockdev  # noqa: E402

# Number of a terminal, asked at its controlling end; not in the termios module.
TIOCGPTN = 0x80045430
# Report descriptor of a boot keyboard (HID specification, appendix B.1).
KEYBOARD = (
    "05010906a101050719e029e71500250175019508810295017508810395057501050819012905"
    "910295017503910395067508150025650507190029658100c0"
)


def stanzas_of(device):
    vendor, product, port = device["vendor"], device["product"], device.get("port", "1-2")
    interface = device.get("interface", 0)
    ident = f"0003:{vendor}:{product}.{device.get('number', 1):04d}"
    usb = f"/devices/pci0000:00/0000:00:14.0/usb1/{port}"
    usb_interface = f"{usb}/{port}:1.{interface}"
    hid = f"{usb_interface}/{ident}"
    node = device["node"]
    paths = [f"{hid}/hidraw/{node}", hid, usb_interface, usb]
    texts = [
        f"""P: {paths[0]}
N: {node}
E: DEVNAME=/dev/{node}
E: MAJOR=240
E: MINOR={node.removeprefix("hidraw")}
E: SUBSYSTEM=hidraw
A: dev=240:{node.removeprefix("hidraw")}\\n
L: device=../../../{ident}
""",
        f"""P: {hid}
E: SUBSYSTEM=hid
E: HID_ID=0003:0000{vendor}:0000{product}
E: HID_NAME=Sycreader USB Reader
E: HID_UNIQ={device.get("serial", "08FF20150112")}
H: report_descriptor={KEYBOARD}
""",
        f"""P: {usb_interface}
E: SUBSYSTEM=usb
E: DEVTYPE=usb_interface
A: bInterfaceNumber={interface:02d}\\n
""",
        f"""P: {usb}
E: SUBSYSTEM=usb
E: DEVTYPE=usb_device
A: manufacturer=Sycreader\\n
A: product=USB Reader\\n
A: bcdDevice=0100\\n
""",
    ]
    return dict(zip(paths, texts))


def ioctls(device):
    size = len(KEYBOARD) // 2
    descriptor = struct.pack("<I", size).hex() + KEYBOARD + "00" * (4096 - size)
    raw_info = struct.pack("<IHH", 3, int(device["vendor"], 16), int(device["product"], 16)).hex()
    return (
        f"@DEV /dev/{device['node']}\n"
        f"HIDIOCGRDESCSIZE 0 {struct.pack('<I', size).hex()}\n"
        f"HIDIOCGRDESC 0 {descriptor}\n"
        f"HIDIOCGRAWINFO 0 {raw_info}\n"
    )


class Bed:
    def __init__(self):
        self.testbed = UMockdev.Testbed.new()
        self.root = self.testbed.get_root_dir()
        self.plugged = {}

    def plug(self, device):
        self.forget_old_ttys()
        known = self.paths()
        stanzas = stanzas_of(device)
        # The other interface of a reader is a part of the same USB device.
        self.testbed.add_from_string("\n".join(text for path, text in stanzas.items() if path not in known))
        with tempfile.NamedTemporaryFile("w", suffix=".ioctl") as file:
            file.write(ioctls(device))
            file.flush()
            self.testbed.load_ioctl(f"/dev/{device['node']}", file.name)
        self.plugged[device["node"]] = (list(stanzas), self.testbed.get_dev_fd(f"/dev/{device['node']}"))

    def paths(self):
        return {path for paths, _ in self.plugged.values() for path in paths}

    def forget_old_ttys(self):
        """What an unplugged device leaves behind makes the second plug of a terminal's number abort the process."""
        pty_map = os.path.join(self.root, "dev", ".ptymap")
        if not os.path.isdir(pty_map):
            return
        numbers = {str(struct.unpack("i", fcntl.ioctl(fd, TIOCGPTN, b"\0" * 4))[0]) for _, fd in self.plugged.values()}
        for name in os.listdir(pty_map):
            if name.rsplit("_", 1)[-1] not in numbers:
                os.unlink(os.path.join(pty_map, name))

    def unplug(self, node):
        paths, fd = self.plugged.pop(node)
        for path in paths:
            if path not in self.paths():
                self.testbed.uevent("/sys" + path, "remove")
                self.testbed.remove_device("/sys" + path)
        os.close(fd)

    def report(self, node, report):
        os.write(self.plugged[node][1], bytes.fromhex(report))


def tell(line):
    # One write: the child writes to the same pipe.
    os.write(1, (json.dumps(line) + "\n").encode())


def main():
    bed = Bed()
    threading.Thread(target=GLib.MainLoop().run, daemon=True).start()
    # The variable was set by the C library, which the environment of Python does not show.
    env = {**os.environ, "UMOCKDEV_DIR": bed.root}
    child = subprocess.Popen(sys.argv[1:], env=env, stdin=subprocess.PIPE)
    try:
        for line in sys.stdin:
            order = json.loads(line)
            op = order.pop("op")
            if op == "plug":
                bed.plug(order)
            elif op == "unplug":
                bed.unplug(order["node"])
            elif op == "report":
                bed.report(order["node"], order["hex"])
            elif op == "child":
                child.stdin.write((order["line"] + "\n").encode())
                child.stdin.flush()
                if order["line"] == "stop":
                    started = time.monotonic()
                    code = child.wait(timeout=10)
                    tell({"exit": code, "seconds": time.monotonic() - started})
            tell({"done": op})
    finally:
        child.kill()
        child.wait()


main()
