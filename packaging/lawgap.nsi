; The Windows installer, for one user, without administrator rights.
;   makensis -DVERSION=0.1.0 packaging/lawgap.nsi
; It packs dist\lawgap as PyInstaller has built it on Windows. See RELEASING.md for what was tried.

!ifndef VERSION
  !error "Say which version: makensis -DVERSION=0.1.0"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\LawGap"

Unicode true
Name "LawGap ${VERSION}"
OutFile "..\dist\LawGap-${VERSION}-setup.exe"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\LawGap"
SetCompressor /SOLID lzma

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section "LawGap"
  SetOutPath "$INSTDIR"
  File /r "..\dist\lawgap\*.*"
  CreateShortcut "$SMPROGRAMS\LawGap.lnk" "$INSTDIR\lawgap.exe"
  ; A project clicked twice opens in the window.
  WriteRegStr HKCU "Software\Classes\.lawgap" "" "LawGap.Project"
  WriteRegStr HKCU "Software\Classes\LawGap.Project" "" "LawGap project"
  WriteRegStr HKCU "Software\Classes\LawGap.Project\DefaultIcon" "" "$INSTDIR\lawgap.exe,0"
  WriteRegStr HKCU "Software\Classes\LawGap.Project\shell\open\command" "" '"$INSTDIR\lawgap.exe" "%1"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "LawGap"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; Only what was installed: the user may have put a file of theirs beside it.
  Delete "$SMPROGRAMS\LawGap.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\lawgap.exe"
  Delete "$INSTDIR\lawgap.desktop"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\LawGap.Project"
  DeleteRegValue HKCU "Software\Classes\.lawgap" ""
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
