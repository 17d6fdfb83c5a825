"""The hub's pages in Bahasa Indonesia."""

from typing import Final

ID: Final[dict[str, str]] = {
    "language.name": "Bahasa Indonesia",
    "signin.title": "Masuk",
    "continue": "Lanjutkan",
    "onward.title": "Sebentar",
    "first": "Pertama kali?",
    "invitation": "Kode undangan",
    "provider.why": "Dengan akun yang diberikan negara Anda.",
    "provider.country": "Negara",
    "provider.none": "Belum ada negara yang menunjuk penyedia identitas.",
    "passkey.title": "Kunci sandi",
    "passkey.why": (
        "Dengan kunci keamanan, ponsel, atau komputer ini. Tidak ada yang perlu diketik."
    ),
    "passkey.use": "Masuk dengan kunci sandi",
    "passkey.name": "Nama kunci sandi",
    "passkey.name.example": "mis. kunci keamanan biru",
    "passkey.make": "Buat kunci sandi",
    "passkey.script": "Kunci sandi memerlukan JavaScript.",
    "passkey.nothing": "Tidak ada yang dilakukan: tidak ada kunci sandi yang dipilih tepat waktu.",
    "passkey.twice": "Perangkat ini sudah menyimpan kunci sandi Anda.",
    "passkey.failed": "Peramban tidak melakukannya. Coba lagi, atau dengan peramban lain.",
    "passkey.unreachable": "Hub tidak menjawab. Periksa sambungan, lalu coba lagi.",
    "demo.banner": "Demonstrasi: tidak ada orang nyata di sini, dan tidak ada yang diperiksa.",
    "demo.title": "Petugas rekaan",
    "demo.officer": "{role} dari {agency}",
    "role.submitter": "pelapor",
    "role.analyst": "analis",
    "role.liaison_officer": "petugas penghubung",
    "role.agency_admin": "administrator instansi",
    "role.country_admin": "administrator negara",
    "role.auditor": "auditor",
    "problem.internal": "Hub gagal",
    "next.internal": "Coba lagi; bila berulang, sampaikan nomor permintaan kepada operator hub.",
    "problem.malformed": "Permintaan tidak dapat dibaca",
    "next.malformed": "Mulailah kembali dari konsol atau baris perintah.",
    "problem.invalid-shape": "Ada isian yang kurang, tidak dikenal, atau di luar batas",
    "next.invalid-shape": "Perbaiki isian, misalnya kode undangan, lalu kirim lagi.",
    "problem.too-large": "Melebihi batas",
    "next.too-large": "Kirim hanya yang diminta halaman ini.",
    "problem.headers-too-large": "Tajuk atau alamat melebihi batas",
    "next.headers-too-large": "Hapus kuki peramban untuk hub ini, lalu mulailah kembali.",
    "problem.request-timeout": "Permintaan datang terlalu lambat",
    "next.request-timeout": "Kirim lagi melalui sambungan yang lebih baik.",
    "problem.sign-in-invalid": "Proses masuk ini tidak dapat dilanjutkan",
    "next.sign-in-invalid": (
        "Mulailah kembali dari konsol atau baris perintah, di satu peramban; bila gagal lagi, "
        "hubungi administrator instansi Anda."
    ),
    "problem.provider-failed": (
        "Penyedia identitas negara Anda tidak menjawab sebagaimana mestinya"
    ),
    "next.provider-failed": "Coba lagi; bila berulang, beri tahu administrasi negara Anda.",
    "problem.provider-required": "Petugas instansi ini masuk melalui penyedia negaranya",
    "next.provider-required": (
        "Pilih negara Anda di halaman masuk; kode undangan dimasukkan di sana."
    ),
    "problem.passkey-invalid": "Kunci sandi tidak berlaku di sini",
    "next.passkey-invalid": (
        "Mulailah kembali; bila berulang, mintalah undangan kepada administrator instansi Anda."
    ),
    "problem.rate-limited": "Terlalu banyak permintaan dari instansi ini",
    "next.rate-limited": "Tunggu sebentar; tidak ada yang dilakukan, jadi ulangi hal yang sama.",
    "problem.not-found": "Tidak ditemukan",
    "next.not-found": "Periksa alamatnya; mungkin tidak ada, atau bukan untuk instansi Anda.",
    "problem.not-ready": "Hub belum siap",
    "next.not-ready": "Kirim lagi satu menit kemudian.",
    "problem.overloaded": "Hub terlalu sibuk saat ini",
    "next.overloaded": "Tunggu sebentar, lalu kirim lagi.",
    "problem.record-failed": "Catatan akses tidak dapat ditulis, jadi tidak ada yang dilakukan",
    "next.record-failed": "Kirim lagi satu menit kemudian.",
}
